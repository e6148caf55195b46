/** Where a request comes from. Only proxies we were told to trust are believed. */
@NullMarked
package io.bizportal.gateway.network;

import org.jspecify.annotations.NullMarked;
