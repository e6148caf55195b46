package io.bizportal.kit.token;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The kinds of tokens this service accepts; what is not configured is not accepted. */
@ConfigMapping(prefix = "bizportal.tokens")
public interface TokenConfig {

  /** Portal tokens, of people and of programs. */
  Optional<Portal> portal();

  /** Contract tokens. */
  Optional<Contract> contract();

  /** Tokens of people signed in at a settings site. */
  Optional<Line> line();

  /** What every kind needs. */
  interface Kind {
    String issuer();

    String audience();

    URI jwksUri();

    /** {@code ES256} if not said. A default here would make an absent kind a present one. */
    Optional<Set<String>> algorithms();

    /** {@code at+jwt} if not said. */
    Optional<Set<String>> types();

    /** From issue to expiry at most. */
    Optional<Duration> maxLife();

    /** As a profile. */
    default TokenProfile profile(Duration usualLife) {
      return new TokenProfile(
          issuer(),
          audience(),
          jwksUri(),
          algorithms().orElse(Set.of("ES256")),
          types().orElse(Set.of("at+jwt")),
          maxLife().orElse(usualLife));
    }
  }

  /** Portal tokens live five minutes; a realm may be set a little longer. */
  interface Portal extends Kind {

    /** As a profile. */
    default TokenProfile profile() {
      return profile(Duration.ofMinutes(15));
    }
  }

  /** Tokens of realm {@code line} live as long as portal tokens. */
  interface Line extends Kind {

    /** Whether endpoints let people in by them; if not said, they only prove something. */
    Optional<Boolean> bearer();

    /** As a profile. */
    default TokenProfile profile() {
      return profile(Duration.ofMinutes(15));
    }
  }

  /** Contract tokens live two minutes at most. */
  interface Contract extends Kind {

    /** As a profile. */
    default TokenProfile profile() {
      return profile(Duration.ofMinutes(2));
    }
  }
}
