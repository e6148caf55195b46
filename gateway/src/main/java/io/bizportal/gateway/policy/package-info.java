/**
 * How each company's people may come in (B2, B3), as identity-service says. Kept until {@code
 * company-policy-changed} tells of something newer, and trusted only while that can be heard.
 */
@NullMarked
package io.bizportal.gateway.policy;

import org.jspecify.annotations.NullMarked;
