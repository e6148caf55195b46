package io.bizportal.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.kit.token.LineCaller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as pages are told: either somebody's account or somebody of one contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
    Realm realm,
    @Nullable AccountView account,
    @Nullable LineUserView lineUser,
    Instant expiresAt,
    String csrfToken) {

  /** Somebody with a portal account. */
  record AccountView(String id, String company, String email, String name, List<String> roles) {}

  /** Somebody of one contract. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineUserView(
      String id,
      String company,
      String contract,
      LineCaller.Kind kind,
      String loginId,
      @Nullable String extension) {}

  static SessionView of(AccessToken token, Instant expiresAt, String csrfToken) {
    return switch (token.holder()) {
      case Holder.PortalUser user ->
          new SessionView(
              token.realm(),
              new AccountView(
                  token.account(), token.company(), user.email(), user.name(), user.roles()),
              null,
              expiresAt,
              csrfToken);
      case Holder.LineUser user ->
          new SessionView(
              token.realm(),
              null,
              new LineUserView(
                  token.account(),
                  token.company(),
                  user.contract(),
                  user.kind(),
                  user.loginId(),
                  user.kind() == LineCaller.Kind.EXTENSION ? token.account() : null),
              expiresAt,
              csrfToken);
    };
  }
}
