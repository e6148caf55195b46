/**
 * Signing in to the portal with a migrated master ID instead of the mail address (C11): one field
 * takes either. A master ID has no {@code @} in it, so neither is taken for the other, and whoever
 * types one never learns the address behind it.
 */
@NullMarked
package io.bizportal.keycloak.alias;

import org.jspecify.annotations.NullMarked;
