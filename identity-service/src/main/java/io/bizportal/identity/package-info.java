/**
 * Who may sign in to the portal, and what that takes. Features: {@code account}, {@code company},
 * {@code registration}, {@code renewal}, {@code password}, {@code otp}, {@code mail}, {@code
 * keycloak}, {@code activation}, {@code signin}. They hear of each other through CDI events in the
 * same transaction, so that none knows those that follow from it.
 */
@NullMarked
package io.bizportal.identity;

import org.jspecify.annotations.NullMarked;
