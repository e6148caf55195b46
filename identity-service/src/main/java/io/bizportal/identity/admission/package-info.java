/** What Keycloak asks once a password was right: whether and how this person may come in. */
@NullMarked
package io.bizportal.identity.admission;

import org.jspecify.annotations.NullMarked;
