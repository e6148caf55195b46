/**
 * Passwords that people choose themselves inside Keycloak (D6, A3): Keycloak asks whether everybody
 * knows one, or what is his, as the portal's own pages do. Nothing of it is kept.
 */
@NullMarked
package io.bizportal.identity.selfchosen;

import org.jspecify.annotations.NullMarked;
