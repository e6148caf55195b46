/**
 * Where calls go (E8, E10). {@link io.bizportal.pbx.routing.Routing} is settings as far as calls
 * follow them; {@link io.bizportal.pbx.routing.ForwardingLoops} finds calls that would go round for
 * ever, and {@link io.bizportal.pbx.routing.Simulation} says step by step what happens to one. All
 * three are pure; {@link io.bizportal.pbx.routing.ReadRouting} reads a cloud PBX, and what has
 * lines with numbers of their own reads those itself.
 *
 * <p>The order in which a call is looked at where it arrives, single number reach, groups and the
 * caller himself are set down under "Call order" in the README of this service.
 */
@NullMarked
package io.bizportal.pbx.routing;

import org.jspecify.annotations.NullMarked;
