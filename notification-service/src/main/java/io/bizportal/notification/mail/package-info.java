/**
 * What a mail says (H1).
 *
 * <p>A request arrives as a compact JWE that only this service can open. It names a {@link
 * io.bizportal.notification.mail.MailKind kind}, the reader's address, language and time zone, and
 * the values that the kind's templates need. Every mail exists in Japanese and English, as text and
 * as HTML; times are written in the reader's zone; every value is freed from control characters
 * before it meets a template or a header, so a name can't add a header line.
 *
 * <p>Opened requests live on the stack only: they are never stored, logged or kept in a field.
 */
@NullMarked
package io.bizportal.notification.mail;

import org.jspecify.annotations.NullMarked;
