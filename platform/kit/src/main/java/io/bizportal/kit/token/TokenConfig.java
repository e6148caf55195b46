package io.bizportal.kit.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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

  /** What both kinds need. */
  interface Kind {
    String issuer();

    String audience();

    URI jwksUri();

    @WithDefault("ES256")
    Set<String> algorithms();

    @WithDefault("at+jwt")
    Set<String> types();
  }

  /** Portal tokens live five minutes; a realm may be set a little longer. */
  interface Portal extends Kind {
    @WithDefault("PT15M")
    Duration maxLife();

    /** As a profile. */
    default TokenProfile profile() {
      return new TokenProfile(issuer(), audience(), jwksUri(), algorithms(), types(), maxLife());
    }
  }

  /** Contract tokens live two minutes at most. */
  interface Contract extends Kind {
    @WithDefault("PT2M")
    Duration maxLife();

    /** As a profile. */
    default TokenProfile profile() {
      return new TokenProfile(issuer(), audience(), jwksUri(), algorithms(), types(), maxLife());
    }
  }
}
