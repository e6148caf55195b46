/**
 * Who asks. A browser shows the cookie {@code __Host-bizportal}: a JWE under keys that all replicas
 * share, with the session's ID, its refresh token and its times; the access token belonging to it
 * stays in this replica's memory and any replica can get its own. Unsafe requests with the cookie
 * need the session's CSRF token beside it. A session is of one of two realms, which its ticket
 * says; one of realm {@code line} belongs to a contract and goes nowhere else. Other front ends
 * show a portal token as bearer. A session that ended anywhere is refused here, whatever is still
 * in memory.
 */
@NullMarked
package io.bizportal.gateway.session;

import org.jspecify.annotations.NullMarked;
