/**
 * Asking for a mail. What it says is encrypted to notification-service before it reaches the outbox
 * and is never written down or logged in clear.
 */
@NullMarked
package io.bizportal.identity.mail;

import org.jspecify.annotations.NullMarked;
