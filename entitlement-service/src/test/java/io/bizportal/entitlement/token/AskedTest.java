package io.bizportal.entitlement.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.grant.Level;
import io.bizportal.entitlement.reach.ReachedContract;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// C8
class AskedTest {

  private static final String RESOURCE = "resource=urn:bizportal:contract:N123456789";
  private static final ReachedContract REACHED =
      new ReachedContract("N123456789", ServiceKind.SMART_PBX, Level.READ_WRITE, "C0000001", 1);

  @ParameterizedTest
  @CsvSource({
    "'',               READ_WRITE, 'READ,WRITE'",
    "'',               READ,       'READ'",
    "'read',           READ_WRITE, 'READ'",
    "'write',          READ_WRITE, 'WRITE'",
    "'read write',     READ,       'READ'",
    "'write read',     READ_WRITE, 'READ,WRITE'",
  })
  void grantedIsWhatWasAskedCutDownToWhatIsAllowed(String scope, Level allowed, String granted) {
    Asked asked = asked(RESOURCE + "&scope=" + encoded(scope));

    assertThat(asked.granted(REACHED, Action.allowedBy(allowed)))
        .extracting(Action::name)
        .containsExactlyInAnyOrder(granted.split(","));
  }

  // D6
  @Test
  void nobodysGroupsAllowWhatOnlyTerminalUsersMay() {
    assertThatExceptionOfType(ExchangeRefused.class)
        .isThrownBy(
            () ->
                asked(RESOURCE + "&scope=self")
                    .granted(REACHED, Action.allowedBy(Level.READ_WRITE)))
        .returns(OAuthError.INVALID_SCOPE, ExchangeRefused::error);
  }

  @Test
  void writeAloneWhereOnlyReadIsAllowedIsAnInvalidScope() {
    Asked asked = asked(RESOURCE + "&scope=write");

    assertThatExceptionOfType(ExchangeRefused.class)
        .isThrownBy(() -> asked.granted(REACHED, Action.allowedBy(Level.READ)))
        .returns(OAuthError.INVALID_SCOPE, ExchangeRefused::error);
  }

  @Test
  void detailsNameTheContractAndTheActions() {
    Asked asked =
        details("[{\"type\":\"contract\",\"identifier\":\"N123456789\",\"actions\":[\"read\"]}]");

    assertThat(asked.target()).isEqualTo("N123456789");
    assertThat(asked.granted(REACHED, Action.allowedBy(Level.READ_WRITE)))
        .containsExactly(Action.READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resource=urn:bizportal:voice-group:Y123",
        "authorization_details=[{\"type\":\"voice-group\",\"identifier\":\"Y123\"}]"
      })
  void aVoiceGroupIsATargetToo(String form) {
    Asked asked = asked(form.replace("[", "%5B").replace("]", "%5D").replace("\"", "%22"));

    assertThat(asked.target()).isEqualTo("Y123");
    assertThat(asked.isVoiceGroup()).isTrue();
  }

  @Test
  void detailsOfAnotherServiceAreNoTarget() {
    Asked asked =
        details("[{\"type\":\"contract\",\"identifier\":\"N123456789\",\"service\":\"IP_VOICE\"}]");

    assertThatExceptionOfType(ExchangeRefused.class)
        .isThrownBy(() -> asked.granted(REACHED, Action.allowedBy(Level.READ)))
        .returns(OAuthError.INVALID_TARGET, ExchangeRefused::error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "not json",
        "[{\"type\":\"other\",\"identifier\":\"N123456789\"}]",
        "[{\"type\":\"contract\"}]",
        "[{\"type\":\"contract\",\"identifier\":123456789}]",
        "[{\"type\":\"contract\",\"identifier\":\"N123456789\",\"actions\":[]}]",
        "[{\"type\":\"contract\",\"identifier\":\"N123456789\",\"actions\":[\"delete\"]}]",
        "[{\"type\":\"contract\",\"identifier\":\"N123456789\",\"actions\":\"read\"}]",
        "[{\"type\":\"contract\",\"identifier\":\"N123456789\",\"locations\":[]}]",
        "[{\"type\":\"contract\",\"identifier\":\"N123456789\"},"
            + "{\"type\":\"contract\",\"identifier\":\"N123456788\"}]",
      })
  void otherDetailsAreRefused(String details) {
    assertThatExceptionOfType(ExchangeRefused.class)
        .isThrownBy(() -> details(details))
        .returns(OAuthError.INVALID_AUTHORIZATION_DETAILS, ExchangeRefused::error);
  }

  @ParameterizedTest
  @CsvSource({
    "'', INVALID_REQUEST",
    "resource=urn:bizportal:contract:N12345678, INVALID_TARGET",
    "resource=https://example.jp/, INVALID_TARGET",
    "resource=urn:bizportal:contract:Y1, INVALID_TARGET",
    "resource=urn:bizportal:voice-group:N123456789, INVALID_TARGET",
    "resource=urn:bizportal:voice-group:Y1234567890, INVALID_TARGET",
    "resource=urn:bizportal:line:Y1, INVALID_TARGET",
    "resource=urn:bizportal:contract:N123456789&audience=identity, INVALID_TARGET",
    "resource=urn:bizportal:contract:N123456789&scope=admin, INVALID_SCOPE",
    "resource=urn:bizportal:contract:N123456789&authorization_details=[], INVALID_REQUEST",
  })
  void otherTargetsAreRefused(String form, OAuthError error) {
    assertThatExceptionOfType(ExchangeRefused.class)
        .isThrownBy(() -> asked(form))
        .returns(error, ExchangeRefused::error);
  }

  private static Asked details(String details) {
    return asked("authorization_details=" + encoded(details));
  }

  private static Asked asked(String form) {
    return Asked.of(TokenForm.parse(form), "pbx-config", new ObjectMapper());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
