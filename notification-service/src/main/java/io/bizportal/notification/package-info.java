/**
 * Mails to people, and nothing else.
 *
 * <p>Other services ask for a mail with an encrypted {@code mail-requested} event. {@code mail}
 * knows what such a request says and how it reads in the reader's language; {@code delivery} brings
 * it to the mail server at most once and before it expires.
 */
@NullMarked
package io.bizportal.notification;

import org.jspecify.annotations.NullMarked;
