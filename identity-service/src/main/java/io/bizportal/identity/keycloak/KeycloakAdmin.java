package io.bizportal.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin API over the users of one realm, as far as it is used. */
interface KeycloakAdmin {

  /** By attribute, {@code account_id:<uuid>}. */
  @GET
  @Path("/users")
  List<KeycloakUser> byAttribute(@QueryParam("q") String query);

  @GET
  @Path("/users")
  List<KeycloakUser> byUsername(
      @QueryParam("username") String username, @QueryParam("exact") boolean exact);

  /** With attributes, in an order of Keycloak's own. */
  @GET
  @Path("/users")
  List<KeycloakUser> page(
      @QueryParam("first") int first,
      @QueryParam("max") int max,
      @QueryParam("briefRepresentation") boolean brief);

  @POST
  @Path("/users")
  Response create(KeycloakUser user);

  @PUT
  @Path("/users/{id}")
  void update(@PathParam("id") String id, KeycloakUser user);

  @PUT
  @Path("/users/{id}/reset-password")
  void setPassword(@PathParam("id") String id, Password password);

  @GET
  @Path("/users/{id}/role-mappings/realm")
  List<RealmRole> roles(@PathParam("id") String id);

  @GET
  @Path("/users/{id}/role-mappings/realm/available")
  List<RealmRole> rolesToGive(@PathParam("id") String id);

  @POST
  @Path("/users/{id}/role-mappings/realm")
  void give(@PathParam("id") String id, List<RealmRole> roles);

  @DELETE
  @Path("/users/{id}/role-mappings/realm")
  void take(@PathParam("id") String id, List<RealmRole> roles);

  @DELETE
  @Path("/users/{id}")
  void remove(@PathParam("id") String id);

  @GET
  @Path("/users/{id}/sessions")
  List<UserSession> sessions(@PathParam("id") String id);

  /** Ends all sessions of a user. */
  @POST
  @Path("/users/{id}/logout")
  void logOut(@PathParam("id") String id);

  @GET
  @Path("/users/{id}/credentials")
  List<Credential> credentials(@PathParam("id") String id);

  @DELETE
  @Path("/users/{id}/credentials/{credential}")
  void forget(@PathParam("id") String id, @PathParam("credential") String credential);

  /** Forgets wrong passwords. */
  @DELETE
  @Path("/attack-detection/brute-force/users/{id}")
  void unlock(@PathParam("id") String id);

  /** A password that need not be changed at the first sign-in. */
  record Password(String type, String value, boolean temporary) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "Password[]";
    }
  }

  /** A session, as far as it is needed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record UserSession(String id) {}

  /**
   * What somebody proves himself with; {@code otp} is the authenticator app.
   *
   * @param createdDate when it became what it is, in milliseconds
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Credential(String id, String type, @Nullable Long createdDate) {}

  /** A realm role as Keycloak wants it back. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RealmRole(String id, String name, @Nullable String description) {}
}
