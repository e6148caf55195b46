/**
 * From who someone is to what he may do at one contract or voice group. The portal token is
 * exchanged at entitlement-service (RFC 8693) for a contract token, which is all that
 * pbx-config-service ever sees. Results are kept by session and target, shared by requests that
 * come at the same time, and used until shortly before they expire, but never once the company's
 * grants have changed since, and not at all while we can't be sure to have heard of every change:
 * then each request asks anew. What is unknown and what is forbidden get the same answer.
 */
@NullMarked
package io.bizportal.gateway.swap;

import org.jspecify.annotations.NullMarked;
