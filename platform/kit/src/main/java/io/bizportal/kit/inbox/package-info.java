/** An event has its effect once: its ID is recorded in the transaction of the effect. */
@NullMarked
package io.bizportal.kit.inbox;

import org.jspecify.annotations.NullMarked;
