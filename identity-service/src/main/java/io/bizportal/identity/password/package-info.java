/**
 * 6 to 32 characters with a digit, an upper-case and a lower-case letter; not the user ID, not a
 * password everybody knows, not the company's or the product's name with a number behind it.
 * Keycloak enforces what it can of this again.
 */
@NullMarked
package io.bizportal.identity.password;

import org.jspecify.annotations.NullMarked;
