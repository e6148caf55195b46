package io.bizportal.identity.keycloak;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Realm {@code portal}: accounts. */
@Path("/admin/realms/portal")
@RegisterRestClient(configKey = "keycloak")
@OidcClientFilter
interface PortalAdmin extends KeycloakAdmin {}
