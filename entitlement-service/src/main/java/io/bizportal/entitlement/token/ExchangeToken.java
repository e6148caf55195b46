package io.bizportal.entitlement.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.entitlement.catalogue.Catalogue;
import io.bizportal.entitlement.reach.CurrentReach;
import io.bizportal.entitlement.reach.ReachedTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exchanges a person's token for a contract token (RFC 8693). */
@ApplicationScoped
class ExchangeToken {

  static final String ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";
  private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";

  private final SubjectTokens subjects;
  private final CurrentReach current;
  private final Catalogue catalogue;
  private final ContractTokens tokens;
  private final StsConfig config;
  private final ObjectMapper json;

  ExchangeToken(
      SubjectTokens subjects,
      CurrentReach current,
      Catalogue catalogue,
      ContractTokens tokens,
      StsConfig config,
      ObjectMapper json) {
    this.subjects = subjects;
    this.current = current;
    this.catalogue = catalogue;
    this.tokens = tokens;
    this.config = config;
    this.json = json;
  }

  ExchangeAnswer exchange(TokenForm form, String client, @Nullable String grantVersion) {
    if (!form.require("grant_type").equals(GRANT_TYPE)) {
      throw new ExchangeRefused(OAuthError.UNSUPPORTED_GRANT_TYPE, "only token exchange");
    }
    requireType(form.require("subject_token_type"), "subject_token_type");
    String requested = form.get("requested_token_type");
    if (requested != null) {
      requireType(requested, "requested_token_type");
    }
    if (form.get("actor_token") != null || form.get("actor_token_type") != null) {
      throw new ExchangeRefused(OAuthError.INVALID_REQUEST, "the client is the only actor");
    }
    if (grantVersion != null && !grantVersion.matches("\\d{1,18}")) {
      throw new ExchangeRefused(OAuthError.INVALID_REQUEST, "X-Grant-Version is a number");
    }
    String subjectToken = form.require("subject_token");
    Asked asked = Asked.of(form, config.audience(), json);
    Subject subject = subjects.verify(subjectToken);
    // Decided at the version that is committed now, so X-Grant-Version is met whatever it asks.
    ReachedTarget reached =
        reached(subject, asked)
            .filter(found -> catalogue.hasSettingsSite(found.service()))
            .orElseThrow(Asked::noSuchTarget);
    OwnContract own = subject.own();
    Set<Action> allowed = own == null ? Action.allowedBy(reached.level()) : own.actions();
    return tokens.issue(subject, client, reached, asked.granted(reached, allowed));
  }

  private Optional<? extends ReachedTarget> reached(Subject subject, Asked asked) {
    OwnContract own = subject.own();
    if (own != null) {
      return Optional.of(own.number())
          .filter(asked.target()::equals)
          .flatMap(number -> current.ownContract(subject.company(), number))
          .filter(contract -> own.fits(contract.service()));
    }
    return asked.isVoiceGroup()
        ? current.voiceGroup(subject.company(), subject.account(), asked.target())
        : current.contract(subject.company(), subject.account(), asked.target());
  }

  private static void requireType(String type, String parameter) {
    if (!type.equals(ACCESS_TOKEN_TYPE)) {
      throw new ExchangeRefused(OAuthError.INVALID_REQUEST, parameter + " is not supported");
    }
  }
}
