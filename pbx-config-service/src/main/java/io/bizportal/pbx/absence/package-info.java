/**
 * What happens to a call when nobody takes it 不在時動作 (E2), per extension. The contract's
 * administrators set it for every extension, a terminal user for his own (D6).
 *
 * <p>Off; or single number reach: the telephone rings together with one or two numbers, whatever it
 * is doing, and then voicemail answers if that is wanted; or forwarding: for each of unconditional
 * 無条件, busy 話中, unreachable 圏外 and no answer 無応答, nothing, forwarding to the one destination, or
 * voicemail. Which of them comes first is the call order in the README of this service. The rules:
 *
 * <ul>
 *   <li>something must happen in at least one case, or it would be off;
 *   <li>a destination is required if and only if some case forwards; it is the number of another
 *       extension or of a group of the contract, or a subscriber's number of a kind that may be
 *       forwarded to, and never an emergency, special, international or carrier-prefixed number or
 *       a feature code; what it leads to inside can neither be removed nor get another number
 *       meanwhile;
 *   <li>the numbers of single number reach are such destinations too, and differ;
 *   <li>ring seconds, 5 to 30, are required if and only if no answer is active, or voicemail
 *       follows single number reach;
 *   <li>a voicemail PIN is required where voicemail is used and none is set yet; four to ten
 *       digits, no repetition, no run, not the extension's own number; stored hashed.
 * </ul>
 */
@NullMarked
package io.bizportal.pbx.absence;

import org.jspecify.annotations.NullMarked;
