/**
 * A new URL for those who lost theirs or forgot their password. Everybody gets the same answer at
 * once; who asked is looked up later, away from the answer, so that its time tells nothing. Mails
 * to one account become rarer the more are asked for.
 */
@NullMarked
package io.bizportal.identity.renewal;

import org.jspecify.annotations.NullMarked;
