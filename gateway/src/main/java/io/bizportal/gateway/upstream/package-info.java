/**
 * The four parts behind the gateway, each with its own bounded pool: a slow one fills its own queue
 * and is answered for with 503, the others don't notice. A connection is given up after half a
 * second, so a part that is down costs a caller well under two seconds.
 */
@NullMarked
package io.bizportal.gateway.upstream;

import org.jspecify.annotations.NullMarked;
