/**
 * The one way from Keycloak to identity-service. What a flow decides by lives there; Keycloak only
 * asks, within two seconds, carrying a token signed with the realm's own key, and treats silence as
 * "try again", never as "yes".
 */
@NullMarked
package io.bizportal.keycloak.identity;

import org.jspecify.annotations.NullMarked;
