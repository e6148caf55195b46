package io.bizportal.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.gateway.swap.Target;
import io.bizportal.gateway.upstream.Upstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  @Test
  void servicesAreReachedUnderTheirPublicVersionOnly() {
    assertThat(Routes.of("/api/identity/v1/accounts"))
        .isEqualTo(new Route.SignedIn(Upstream.IDENTITY, "/v1/accounts"));
    assertThat(Routes.of("/api/entitlement/v1/contracts"))
        .isEqualTo(new Route.SignedIn(Upstream.ENTITLEMENT, "/v1/contracts"));
    assertThat(Routes.of("/api/pbx/v1/contracts/N100000001/extensions/7"))
        .isEqualTo(
            new Route.Settings(
                new Target(Target.Kind.CONTRACT, "N100000001"),
                "/v1/contracts/N100000001/extensions/7"));
    assertThat(Routes.of("/api/pbx/v1/voice-groups/Y12/telephone-numbers"))
        .isEqualTo(
            new Route.Settings(
                new Target(Target.Kind.VOICE_GROUP, "Y12"),
                "/v1/voice-groups/Y12/telephone-numbers"));
  }

  @Test
  void registrationAndPasswordResetNeedNoSession() {
    assertThat(Routes.of("/api/identity/v1/registrations/checks"))
        .isEqualTo(new Route.Open(Upstream.IDENTITY, "/v1/registrations/checks"));
    assertThat(Routes.of("/api/identity/v1/password-resets"))
        .isEqualTo(new Route.Open(Upstream.IDENTITY, "/v1/password-resets"));
    assertThat(Routes.of("/api/identity/v1/password-resetsx")).isInstanceOf(Route.SignedIn.class);
  }

  @Test
  void theTokenEndpointAsksForCredentialsOfItsOwn() {
    assertThat(Routes.of("/api/entitlement/oauth/token"))
        .isEqualTo(new Route.OwnCredentials(Upstream.ENTITLEMENT, "/oauth/token"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/identity",
        "/api/identity/q/metrics",
        "/api/identity/internal/v1/companies",
        "/api/entitlement/internal/v1/companies/C0000001/grant-version",
        "/api/entitlement/oauth/keys",
        "/api/pbx/v1/contracts",
        "/api/pbx/v1/contracts/X1/extensions",
        "/api/pbx/v1/contracts/Y1/telephone-numbers",
        "/api/pbx/v1/voice-groups/N100000001/telephone-numbers",
        "/api/pbx/v1/voice-groups/Y1234567890/telephone-numbers",
        "/api/pbx/v1/voice-groups",
        "/api/pbx/v1/other",
        "/session/voice-groups",
        "/api/pbx/q/health",
        "/api/notification/v1/mails",
        "/auth",
        "/auth/",
        "/auth/admin",
        "/auth/admin/master/console/",
        "/auth/realms/master/protocol/openid-connect/token",
        "/auth/realms/portalx/x",
        "/auth/metrics",
        "/auth/health",
        "/q/metrics",
        "/q/dev-ui",
        "/q/health",
        "/internal/v1/companies",
        "/session/other",
        "/session/login",
        "/session/contracts"
      })
  void whatIsNotInTheTableDoesNotExist(String path) {
    assertThat(Routes.of(path)).isEqualTo(new Route.Nowhere());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/contracts/N100000001", "/register", "/assets/x.js", "/logo.svg"})
  void theRestIsThePortal(String path) {
    assertThat(Routes.of(path)).isEqualTo(new Route.Page());
  }
}
