package io.bizportal.identity.keycloak;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Realm {@code line}: terminal users. */
@Path("/admin/realms/line")
@RegisterRestClient(configKey = "keycloak")
@OidcClientFilter("line")
interface LineAdmin extends KeycloakAdmin {}
