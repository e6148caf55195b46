package io.bizportal.pbx;

import io.bizportal.pbx.numbering.NumberKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** This service's own settings. */
@ConfigMapping(prefix = "bizportal.pbx")
public interface PbxConfig {

  /** AES-256 key for SIP secrets, Base64. Environment only. */
  String secretKey();

  /** Keys that secrets were sealed with before; still opened, never used to seal. */
  Optional<List<String>> formerSecretKeys();

  Limits limits();

  Forwarding forwarding();

  RemovedMusic removedMusic();

  /** Per contract. */
  interface Limits {

    @WithDefault("100000")
    int extensions();

    @WithDefault("2000")
    int groups();

    /** Of one group. */
    @WithDefault("200")
    int members();

    @WithDefault("20000")
    int externalNumbers();

    /** Plans that wait for their time. */
    @WithDefault("200")
    int plans();

    @WithDefault("20")
    int holdMusic();

    @WithDefault("100")
    int barringProfiles();
  }

  /** Files of removed hold music, which undo brings back. */
  interface RemovedMusic {

    /** How long they are kept. */
    @WithDefault("P30D")
    Duration kept();

    /** Of one contract at once; older ones go earlier. */
    @WithDefault("20")
    int mostOfContract();
  }

  /** Where calls may be forwarded. */
  interface Forwarding {

    /** Kinds of numbers that exist but are not forwarded to: fraud runs over them. */
    @WithDefault("M2M,PREMIUM")
    Set<NumberKind> refusedKinds();
  }
}
