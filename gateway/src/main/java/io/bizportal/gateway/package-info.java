/**
 * The only door of the house. Every request passes {@code door}, which decides from the raw path
 * alone where it may go; {@code session} says who asks, {@code swap} turns that into a token good
 * for one contract, and {@code proxy} streams to one of four fixed upstreams. Nothing here is kept
 * outside memory: any replica serves any session, because the session travels in its cookie.
 */
@NullMarked
package io.bizportal.gateway;

import org.jspecify.annotations.NullMarked;
