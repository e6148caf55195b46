/**
 * When a contract becomes active, every administrator of its company is told by mail, once. A
 * company whose first administrator is still on the way is told when he arrives.
 */
@NullMarked
package io.bizportal.identity.activation;

import org.jspecify.annotations.NullMarked;
