package io.bizportal.entitlement.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.bizportal.kit.token.EndedSessions;
import io.bizportal.kit.token.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;

/** Reads subject tokens: portal tokens of a person, good for this service, session not ended. */
@ApplicationScoped
class SubjectTokens {

  private final TokenVerifier verifier;
  private final EndedSessions ended;

  SubjectTokens(TokenVerifier verifier, EndedSessions ended) {
    this.verifier = verifier;
    this.ended = ended;
  }

  Subject verify(String token) {
    try {
      Subject subject = subject(verifier.verify(token));
      if (ended.isEnded(subject.session())) {
        throw new ExchangeRefused(OAuthError.INVALID_GRANT, "session has ended");
      }
      return subject;
    } catch (ExchangeRefused e) {
      throw e;
    } catch (Exception e) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token is not good");
    }
  }

  private static Subject subject(JWTClaimsSet claims) throws ParseException {
    String account = claims.getStringClaim("account");
    String company = claims.getStringClaim("company");
    String session = claims.getStringClaim("sid");
    if (account == null || company == null || session == null) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token speaks for no person");
    }
    List<String> amr = claims.getStringListClaim("amr");
    return new Subject(
        UUID.fromString(account),
        company,
        session,
        claims.getLongClaim("auth_time"),
        amr == null ? List.of() : amr,
        claims.getExpirationTime().toInstant());
  }
}
