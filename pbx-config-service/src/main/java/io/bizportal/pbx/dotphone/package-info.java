/**
 * The options of Dotphone Office login IDs (G3), which an administrator sets for their users 代理設定
 * (D5). Forwarding and voicemail the users set themselves as well (D6), since that is what becomes
 * of a call they don't take; the other options stay their administrator's.
 *
 * <p>Which login IDs a contract has, each with its 050 number, and which options were ordered, the
 * inventory tells. An option that was not ordered is neither shown nor set: a write that turns it
 * on is refused at its field. The rules:
 *
 * <ul>
 *   <li>forwarding 転送 and voicemail 留守番電話: for each of unconditional, busy, unreachable and no
 *       answer, nothing, forwarding to the one destination, or voicemail. A destination is required
 *       if and only if some case forwards, ring seconds (5 to 30) if and only if no answer is
 *       active; the destination is a subscriber's number as for extensions, and not the login ID's
 *       own, nor one from which every call would be forwarded back, and a warning is given if some
 *       calls would (E8);
 *   <li>rejection of anonymous calls 番号非通知拒否 comes before all of these: a caller who withholds his
 *       number hears an announcement, and is neither forwarded nor asked to leave a message;
 *   <li>click-to-dial concerns outgoing calls only.
 * </ul>
 *
 * <p>The order in which a call meets them is the call order in the README of this service. Cloud
 * PBX extensions have no rejection of anonymous calls (E1, E2).
 */
@NullMarked
package io.bizportal.pbx.dotphone;

import org.jspecify.annotations.NullMarked;
