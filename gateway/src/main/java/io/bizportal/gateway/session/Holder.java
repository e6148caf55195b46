package io.bizportal.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import io.bizportal.kit.token.LineCaller;
import java.text.ParseException;
import java.util.List;

/** Whom an access token speaks for. */
sealed interface Holder {

  /** Somebody with a portal account. */
  record PortalUser(String email, String name, List<String> roles) implements Holder {}

  /** Somebody of one contract, and as what. */
  record LineUser(LineCaller.Kind kind, String loginId, String contract) implements Holder {}

  /** Read from a token of the realm. */
  static Holder of(Realm realm, JWTClaimsSet claims) throws ParseException {
    return switch (realm) {
      case PORTAL -> {
        List<String> roles = claims.getStringListClaim("roles");
        yield new PortalUser(
            optional(claims, "email"),
            optional(claims, "name"),
            roles == null ? List.of() : List.copyOf(roles));
      }
      case LINE ->
          new LineUser(
              kind(AccessToken.required(claims, "kind")),
              AccessToken.required(claims, "preferred_username"),
              AccessToken.required(claims, "contract"));
    };
  }

  private static LineCaller.Kind kind(String name) throws ParseException {
    try {
      return LineCaller.Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new ParseException("no such kind", 0);
    }
  }

  private static String optional(JWTClaimsSet claims, String name) throws ParseException {
    String value = claims.getStringClaim(name);
    return value == null ? "" : value;
  }
}
