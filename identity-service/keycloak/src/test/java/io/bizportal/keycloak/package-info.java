/**
 * Walks the realm as a person, a service and an attacker would, over HTTP, against a real Keycloak.
 */
package io.bizportal.keycloak;
