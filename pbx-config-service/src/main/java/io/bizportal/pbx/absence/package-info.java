/**
 * What happens to a call when nobody takes it 不在時動作 (E2), per extension.
 *
 * <p>Either off, or forwarding: for each of unconditional 無条件, busy 話中, unreachable 圏外 and no
 * answer 無応答, nothing, forwarding to the one destination, or voicemail. The rules:
 *
 * <ul>
 *   <li>something must happen in at least one case, or it would be off;
 *   <li>a destination is required if and only if some case forwards; it is a subscriber's number of
 *       a kind that may be forwarded to, and never an emergency, special, international or
 *       carrier-prefixed number;
 *   <li>ring seconds, 5 to 30, are required if and only if no answer is active;
 *   <li>a voicemail PIN is required where voicemail is used and none is set yet; four to ten
 *       digits, no repetition, no run, not the extension's own number; stored hashed.
 * </ul>
 */
@NullMarked
package io.bizportal.pbx.absence;

import org.jspecify.annotations.NullMarked;
