/**
 * What stands around the gateway in its tests: a real Kafka broker, and small HTTP servers where
 * the services and Keycloak would be. The true pairs meet in deploy/e2e.
 */
@NullMarked
package io.bizportal.gateway.house;

import org.jspecify.annotations.NullMarked;
