/**
 * Where calls go (E8, E10). {@link io.bizportal.pbx.routing.Routing} is a contract's settings as
 * far as calls follow them; {@link io.bizportal.pbx.routing.ForwardingLoops} finds calls that would
 * go round for ever, and {@link io.bizportal.pbx.routing.Simulation} says step by step what happens
 * to one. All three are pure; {@link io.bizportal.pbx.routing.ReadRouting} reads.
 *
 * <p>The order at an extension: unconditional, then busy or unreachable as the phone is, else it
 * rings and no answer follows. A group offers a call to its members: it follows their unconditional
 * forwarding, passes over those that are busy or unreachable, and leaves the rest of their absence
 * behaviour aside, since the call is the group's and not theirs.
 */
@NullMarked
package io.bizportal.pbx.routing;

import org.jspecify.annotations.NullMarked;
