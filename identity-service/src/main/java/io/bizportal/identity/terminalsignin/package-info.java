/**
 * How terminal users come in (D1, D2), for the flow inside Keycloak: whether somebody whose
 * password was right is still there, is a customer of the brand whose page he came to, and what he
 * has to show besides. Whoever signs in for a contract of another brand is told nothing else than
 * that his password is wrong.
 */
@NullMarked
package io.bizportal.identity.terminalsignin;

import org.jspecify.annotations.NullMarked;
