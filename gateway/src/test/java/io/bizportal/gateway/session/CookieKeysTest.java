package io.bizportal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.nimbusds.jose.util.Base64URL;
import io.bizportal.gateway.TestConfig;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CookieKeysTest {

  private static final String OLD = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=";
  private static final String NEW = "bm5ubm5ubm5ubm5ubm5ubm5ubm5ubm5ubm5ubm5ubm4=";
  private static final Ticket TICKET =
      new Ticket(
          Realm.PORTAL,
          "sid-1",
          "refresh",
          Instant.parse("2026-11-20T00:00:00Z"),
          "0197f3f0-0000-7000-8000-000000000001",
          "C0000001",
          Instant.parse("2026-11-20T00:00:00Z"),
          Instant.parse("2026-11-20T00:10:00Z"));

  private final CookieKeys keys = keys(OLD);

  @Test
  void anotherReplicaWithTheSameKeyOpensTheCookie() {
    String cookie = keys.seal("session", TICKET);

    assertThat(keys(OLD).open("session", cookie, Ticket.class)).contains(TICKET);
    assertThat(keys(OLD).csrfMatches("sid-1", keys.csrfToken("sid-1"))).isTrue();
  }

  @Test
  void aNewKeyInFrontOpensCookiesUnderTheOldOne() {
    String cookie = keys.seal("session", TICKET);
    CookieKeys rotated = keys(NEW + "," + OLD);

    assertThat(rotated.open("session", cookie, Ticket.class)).contains(TICKET);
    assertThat(rotated.csrfMatches("sid-1", keys.csrfToken("sid-1"))).isTrue();
    assertThat(keys.open("session", rotated.seal("session", TICKET), Ticket.class)).isEmpty();
  }

  @Test
  void aForeignKeyOpensNothing() {
    assertThat(keys(NEW).open("session", keys.seal("session", TICKET), Ticket.class)).isEmpty();
  }

  @Test
  void aCookieMadeForSomethingElseIsNoSession() {
    assertThat(keys.open("session", keys.seal("sign-in", TICKET), Ticket.class)).isEmpty();
  }

  @Test
  void aCookieThatDoesNotNameItsEncryptionIsNone() {
    String cookie = keys.seal("session", TICKET);
    String[] parts = cookie.split("\\.", 2);
    String header = Base64URL.from(parts[0]).decodeToString().replace("\"enc\"", "\"fnc\"");

    assertThat(keys.open("session", Base64URL.encode(header) + "." + parts[1], Ticket.class))
        .isEmpty();
  }

  @Property
  void aChangedCookieIsNone(@ForAll @IntRange(max = 2000) int at, @ForAll char with) {
    String cookie = keys.seal("session", TICKET);
    int index = at % cookie.length();
    String changed = cookie.substring(0, index) + with + cookie.substring(index + 1);

    // Base64url's last character of a part carries spare bits: the same bytes are the same cookie.
    keys.open("session", changed, Ticket.class)
        .ifPresent(same -> assertThat(same).isEqualTo(TICKET));
  }

  @Test
  void aCsrfTokenIsGoodForItsSessionOnly() {
    assertThat(keys.csrfMatches("sid-2", keys.csrfToken("sid-1"))).isFalse();
    assertThat(keys.csrfMatches("sid-1", "")).isFalse();
  }

  @Test
  void aShortKeyIsRefusedAtStart() {
    assertThatThrownBy(() -> keys("c2hvcnQ=")).hasMessageContaining("32 bytes");
  }

  private static CookieKeys keys(String list) {
    return new CookieKeys(
        TestConfig.with("cookie-key", list),
        new ObjectMapper().registerModule(new JavaTimeModule()));
  }
}
