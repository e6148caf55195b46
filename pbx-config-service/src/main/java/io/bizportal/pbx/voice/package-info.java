/**
 * IP Voice (G1, G2): the telephone numbers of a voice group, and where their calls are forwarded.
 *
 * <p>A number's settings are those of its contract: who may read or edit that contract may do so
 * with its numbers, whatever he may do elsewhere in the group. Numbers of contracts that the token
 * doesn't name are as if they weren't there.
 *
 * <p>{@link io.bizportal.pbx.voice.VoiceForwardingRules} says what can be set. A destination is a
 * subscriber's number, or one of the company's own voice network, which starts with neither 0 nor
 * 1; it has 32 digits at most, 28 where members-net puts its prefix in front. Emergency, special
 * and international numbers and carrier prefixes are never forwarded to. What was entered stays in
 * the list of five while forwarding is off, and is offered with the contract's other numbers.
 *
 * <p>Loops are looked for among all numbers of the voice group, whatever contract they are of (E8):
 * one that every call takes is refused, one that some take is warned of, both with the way. Numbers
 * on it that the caller may not read are left out as {@code …}. A simulated call (E10), in the call
 * order of this service's README, leaves to the outside at such numbers.
 */
@NullMarked
package io.bizportal.pbx.voice;

import org.jspecify.annotations.NullMarked;
