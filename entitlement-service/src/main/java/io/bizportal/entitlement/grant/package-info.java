/**
 * Groups and their permissions (C4, C5), and the version that says when they last changed (C9).
 *
 * <p>A group specifies a permission on three levels: all services, one service, one contract.
 * Within a group the most specific level that is specified wins, "none" included; across a person's
 * groups the highest wins ({@link io.bizportal.entitlement.grant.EffectivePermission}). Group
 * {@code G0000002} exists in every company, reaches everything, contracts to come included, and can
 * be neither changed nor deleted; only its members vary.
 *
 * <p>Beside groups, an account reaches the contracts whose admin ID it has linked ({@link
 * io.bizportal.entitlement.link}).
 *
 * <p>Each company counts its {@code grant version}. Everything that changes who reaches what, be it
 * permissions, members, groups, contracts or accounts, goes through {@link
 * io.bizportal.entitlement.grant.GrantLedger}: it locks the company's row, raises the version and
 * emits {@code grant-changed} in the same transaction. The lock comes before the outbox row, so
 * versions are in order on the topic.
 *
 * <p>What a change means is computed before it is written: a {@link
 * io.bizportal.entitlement.grant.Standing} of what it can touch, the change tried on a copy, the
 * difference. Previews show it, the event carries it, the history keeps it with before and after,
 * and the newest change of a group can be taken back.
 *
 * <p>Twice a second a watermark goes to every partition of the topic, so that a reader can tell
 * silence from a broken line ({@link io.bizportal.entitlement.grant.Watermark}).
 */
@NullMarked
package io.bizportal.entitlement.grant;

import org.jspecify.annotations.NullMarked;
