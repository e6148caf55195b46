package io.bizportal.entitlement.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Settings of the token exchange. */
@ConfigMapping(prefix = "bizportal.sts")
interface StsConfig {

  /** The issuer in contract tokens, which is also where its metadata is. */
  String issuer();

  /** The only audience contract tokens are for. */
  @WithDefault("pbx-config")
  String audience();

  @WithDefault("PT2M")
  Duration tokenLife();

  /** AES-256 key that seals the private signing keys, Base64. Environment only. */
  String keyEncryptionKey();

  Rotation rotation();

  /** Who may exchange, by client ID. */
  Map<String, Client> clients();

  /** When signing keys change. */
  interface Rotation {

    @WithDefault("PT720H")
    Duration period();

    /** How long a key is published before it signs; longer than receivers keep the key set. */
    @WithDefault("PT1H")
    Duration publishAhead();

    /** How long a key stays published after its successor began to sign. */
    @WithDefault("PT1H")
    Duration keep();
  }

  /** One client's credentials. */
  interface Client {

    /** SHA-256 of the secret, in hexadecimal. */
    String secretSha256();
  }
}
