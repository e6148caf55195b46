/**
 * How much a caller may send ({@code quarkus.http.limits.max-body-size}). Quarkus ends such a
 * request without a word; here it is refused with a problem like everything else.
 */
@NullMarked
package io.bizportal.kit.body;

import org.jspecify.annotations.NullMarked;
