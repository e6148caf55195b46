/**
 * Between the password and the portal: whether somebody may come in from where he is, which second
 * factor he shows, and whether this browser may go without it. identity-service decides; what it
 * said is kept in the authentication session, bound to the account it was said of, and never makes
 * up for a step that was not taken.
 */
@NullMarked
package io.bizportal.keycloak.admission;

import org.jspecify.annotations.NullMarked;
