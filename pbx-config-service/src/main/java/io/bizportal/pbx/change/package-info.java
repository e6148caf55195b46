/**
 * Every write is a change set (E9): who, with which client, for whom, when, and each setting before
 * and after. It takes the contract's next version and leaves one {@code pbx-config-changed} event,
 * all in the transaction of the write. Secrets are neither in it nor in the event; that one changed
 * is told by its field's name.
 *
 * <p>Some settings are a terminal user's own: his extension's absence behaviour, his login ID's
 * options. Who changes nothing but these and is not himself that user acts as his deputy 代理設定,
 * which change set, event and history tell.
 *
 * <p>Two people editing at once (E11): a write names the version it was made on, with If-Match. A
 * stale one is refused with the current setting in the answer, so that the second sees what
 * changed.
 */
@NullMarked
package io.bizportal.pbx.change;

import org.jspecify.annotations.NullMarked;
