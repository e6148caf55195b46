/** What the sign-in pages of all steps have in common. */
@NullMarked
package io.bizportal.keycloak.page;

import org.jspecify.annotations.NullMarked;
