/**
 * Bringing a mail to the mail server: at most once, and never too late (H2, H3).
 *
 * <pre>
 * mail-requested ─▶ QUEUED ─claim─▶ SENDING ─▶ SENT
 *        │            ▲ │ expired       │ ├─ not taken, tries left ─▶ QUEUED, later
 *        │            │ ▼               │ ├─ refused or tries used up ─▶ FAILED
 *        │            │ EXPIRED         │ └─ can't be known ─▶ UNCERTAIN
 *        └▶ UNREADABLE└──── operator: resend ────┘  (from FAILED, UNCERTAIN, UNREADABLE)
 * </pre>
 *
 * <p>The event is recorded in the inbox in the transaction that queues the mail, so a redelivered
 * event changes nothing. A mail is claimed in its own committed transaction before the first byte
 * goes to the server: whoever finds it SENDING after its lease knows that the sender died and that
 * the reader may or may not have it. Sending it again by itself could reach the reader twice, so it
 * becomes UNCERTAIN and an operator decides.
 *
 * <p>Rows hold the address masked and the request only as it came, encrypted; the ciphertext goes
 * as soon as the mail is sent or has expired. Reasons are codes, never server text, because servers
 * quote addresses and content.
 */
@NullMarked
package io.bizportal.notification.delivery;

import org.jspecify.annotations.NullMarked;
