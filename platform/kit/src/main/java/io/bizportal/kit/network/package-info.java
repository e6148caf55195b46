/** Networks and addresses in them, IPv4 and IPv6 alike; no name is ever looked up. */
@NullMarked
package io.bizportal.kit.network;

import org.jspecify.annotations.NullMarked;
