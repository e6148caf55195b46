/**
 * The personal-data terms (A6): shown to whoever has not accepted the version in force, which
 * identity-service names and keeps acceptances of.
 */
@NullMarked
package io.bizportal.keycloak.terms;

import org.jspecify.annotations.NullMarked;
