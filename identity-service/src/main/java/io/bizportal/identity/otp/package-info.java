/**
 * One-time passwords by mail, the second factor. A code is six digits, good for ten minutes, once,
 * for one account and one login attempt, five tries. Over all codes, tabs and attempts an account
 * has ten wrong tries in a row; the eleventh waits a quarter of an hour, each further one twice as
 * long as the last, until a right code or a new password. The count is one row per account, raised
 * before a code is looked at, so that parallel guesses cannot outrun it. Only who knows the
 * password gets here: an outsider cannot keep an account closed.
 */
@NullMarked
package io.bizportal.identity.otp;

import org.jspecify.annotations.NullMarked;
