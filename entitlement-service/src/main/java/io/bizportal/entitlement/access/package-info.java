/**
 * Answers about decisions, for people (C12): why an account may do what it may do with a contract,
 * and who may do anything with it.
 */
@NullMarked
package io.bizportal.entitlement.access;

import org.jspecify.annotations.NullMarked;
