/**
 * Who came and went, as Keycloak saw it, failures included. Each event is kept once. A sign-out is
 * told to all who hold something of that session.
 */
@NullMarked
package io.bizportal.identity.signin;

import org.jspecify.annotations.NullMarked;
