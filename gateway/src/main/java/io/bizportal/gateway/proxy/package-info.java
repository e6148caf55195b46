/**
 * Passing on. By the time a request comes here it is settled who asks and with which token; what is
 * left is to stream it to a fixed upstream and its answer back. Nothing a caller says about where
 * he comes from or who he is goes along: credentials, cookies and forwarding headers are taken off
 * and rebuilt. Bodies are never held as a whole, in either direction, and are cut off at the limit.
 */
@NullMarked
package io.bizportal.gateway.proxy;

import org.jspecify.annotations.NullMarked;
