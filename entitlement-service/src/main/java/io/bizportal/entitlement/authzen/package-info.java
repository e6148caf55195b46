/**
 * The decision of C5 and C3 for policy clients of other systems, as OpenID's Authorization API 1.0
 * (AuthZEN) asks for it: subject type {@code account}, resource type {@code contract}, actions
 * {@code read} and {@code write}. What is unknown is denied, never an error.
 */
@NullMarked
package io.bizportal.entitlement.authzen;

import org.jspecify.annotations.NullMarked;
