/**
 * Who calls: tokens verified with issuer, audience, type and algorithm pinned, and withdrawn as
 * soon as the events say so (C8, C9, A10).
 */
@NullMarked
package io.bizportal.kit.token;

import org.jspecify.annotations.NullMarked;
