/**
 * Accounts and terminal users as Keycloak knows them, in realms {@code portal} and {@code line}. A
 * user is found by the attribute {@code account_id}; every step may be repeated. Keycloak being
 * away is told as 503 and changes nothing here.
 */
@NullMarked
package io.bizportal.identity.keycloak;

import org.jspecify.annotations.NullMarked;
