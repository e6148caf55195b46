package io.bizportal.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This service's own settings. */
@ConfigMapping(prefix = "bizportal.identity")
public interface IdentityConfig {

  /** The portal as its users reach it, without a slash at the end. */
  URI baseUrl();

  /** Key of the hashes of one-time passwords. Environment only. */
  String pepper();

  /** Key of uploaded files and of passwords on their way, Base64 of 32 bytes. Environment only. */
  String secretKey();

  /** Keys that were used before; still opened, never used to seal. */
  Optional<List<String>> formerSecretKeys();

  /** Public JWK of notification-service: P-256, with {@code kid}. */
  String mailPublicJwk();

  Registration registration();

  Password password();

  Otp otp();

  AccessLog accessLog();

  Sessions sessions();

  Terms terms();

  TerminalUsers terminalUsers();

  Keycloak keycloak();

  /** How Keycloak is brought in line with what is known here. */
  interface Keycloak {

    /**
     * Users of one realm at once, by one instance. Each holds a database connection while a
     * password is hashed on the other side.
     */
    @WithDefault("6")
    int atOnce();
  }

  /** The URLs for first login and forgotten passwords. */
  interface Registration {

    @WithDefault("72h")
    Duration codeLife();

    @WithDefault("5")
    int identityTries();

    /** How long a passed identity check lasts. */
    @WithDefault("30m")
    Duration ticketLife();

    /** Between two mails somebody unknown asked for; doubles with each within a day. */
    @WithDefault("60s")
    Duration renewalPause();

    @WithDefault("1h")
    Duration longestRenewalPause();
  }

  /** The password rule, as far as an installation may make it stricter. */
  interface Password {

    @WithDefault("6")
    int minLength();

    @WithDefault("32")
    int maxLength();

    /** Product words that alone make no password. */
    @WithDefault("bizportal,portal,smartpbx,cloudpbx,hikari,ipvoice,dotphone,denwa,keitai")
    List<String> words();
  }

  /** What a company that has set nothing gets (B3). */
  interface Sessions {

    @WithDefault("30m")
    Duration idle();
  }

  /** The personal-data terms (A6). */
  interface Terms {

    /** Raised when the text changes, so that everybody is asked again. */
    @WithDefault("1")
    int version();
  }

  /** People who have nothing but an extension. */
  interface TerminalUsers {

    /** By brand, the first day on which nobody signs in without second factor (D2). */
    Map<String, LocalDate> mfaMandatoryFrom();
  }

  /** Who came and went (B1). */
  interface AccessLog {

    @WithDefault("400d")
    Duration retention();
  }

  /** One-time passwords by mail. */
  interface Otp {

    @WithDefault("10m")
    Duration codeLife();

    @WithDefault("5")
    int triesPerCode();

    @WithDefault("10")
    int consecutiveFailures();

    /** After the last allowed failure; doubles with each further one. */
    @WithDefault("15m")
    Duration firstBlock();

    @WithDefault("24h")
    Duration longestBlock();

    /** Between two mails of one login attempt; doubles with each. */
    @WithDefault("60s")
    Duration resendPause();

    @WithDefault("15m")
    Duration longestResendPause();

    /** Mails without a completed sign-in before attempts, too, have to wait. */
    @WithDefault("5")
    int freeMails();
  }
}
