/**
 * How terminal users sign in (D1, D2): realm {@code line}. The password is right only together with
 * what identity-service says of the login ID in the same moment: a login ID of another brand is
 * refused exactly like a wrong password. What is shown besides the password follows from its answer
 * and is kept for this authentication session only.
 */
@NullMarked
package io.bizportal.keycloak.line;

import org.jspecify.annotations.NullMarked;
