/**
 * How a company's people may come in: from which networks (B2), how long they may rest (B3), how
 * long a browser is remembered (B4); and the company's logo (B5). This is the truth; the gateway
 * enforces it on every request and hears of changes.
 */
@NullMarked
package io.bizportal.identity.policy;

import org.jspecify.annotations.NullMarked;
