/**
 * Passwords of terminal users (D3), set by their contract's administrators: chosen by the portal's
 * own rule, or made here and shown once. Keycloak is told before the transaction ends; if either
 * side fails in between, setting it again repairs both.
 */
@NullMarked
package io.bizportal.identity.terminalpassword;

import org.jspecify.annotations.NullMarked;
