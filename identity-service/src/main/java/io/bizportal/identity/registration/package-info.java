/**
 * From the mailed URL to a password. A code is 160 random bits, kept as a hash, used once. An
 * invitation's code first asks who is there: address, name and telephone number as registered; five
 * wrong answers burn it. The password goes to Keycloak first and the code is spent in the
 * transaction that ends after it: a crash in between leaves a code that still works, and the same
 * password is set again. Whatever is wrong with a code, the answer is the same.
 */
@NullMarked
package io.bizportal.identity.registration;

import org.jspecify.annotations.NullMarked;
