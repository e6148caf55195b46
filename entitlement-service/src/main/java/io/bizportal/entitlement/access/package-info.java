/**
 * Answers about decisions, for people and for other systems (C12): why an account may do what it
 * may do with a contract, who may, and the same decision as a policy client asks for it (OpenID
 * AuthZEN) or as a TM Forum system reads it (TMF672).
 */
@NullMarked
package io.bizportal.entitlement.access;

import org.jspecify.annotations.NullMarked;
