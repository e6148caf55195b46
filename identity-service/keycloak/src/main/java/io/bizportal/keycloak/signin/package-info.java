/**
 * Sign-ins and sign-outs, failures included, on their way to identity-service, which keeps the
 * access log and tells the rest of the house when a session ended. A record is taken only once
 * Keycloak's own transaction has committed, waits in a bounded queue, and is sent in order by one
 * background thread until identity-service has it; signing in never waits. No password, code, token
 * or cookie is part of a record.
 */
@NullMarked
package io.bizportal.keycloak.signin;

import org.jspecify.annotations.NullMarked;
