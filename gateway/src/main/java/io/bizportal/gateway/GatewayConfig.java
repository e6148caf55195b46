package io.bizportal.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gateway's own settings, {@code bizportal.gateway.*}. */
@ConfigMapping(prefix = "bizportal.gateway")
public interface GatewayConfig {

  /** Where people reach the portal; everything public is told in terms of this address. */
  URI publicUrl();

  /** Keys of the session cookie, base64 of 32 bytes each: the first seals, all of them open. */
  List<String> cookieKey();

  @WithDefault("gateway")
  String clientId();

  String clientSecret();

  /** Issuer of contract tokens; a bearer that claims it is left to pbx-config-service to check. */
  String contractIssuer();

  /** Proxies in front, as CIDR networks, whose {@code X-Forwarded-For} is believed. */
  Optional<List<String>> trustedProxies();

  Session session();

  Limits limits();

  /** How long a session lasts; within this, companies say how long theirs may rest. */
  interface Session {
    @WithDefault("2h")
    Duration longestIdle();

    @WithDefault("10h")
    Duration absolute();

    /** Sessions of realm {@code line}, of which companies say nothing. */
    @WithDefault("30m")
    Duration lineIdle();
  }

  /** What keeps one caller or one slow upstream from taking everything. */
  interface Limits {
    @WithDefault("1048576")
    long body();

    /** Where files are sent. */
    @WithDefault("5242880")
    long upload();

    /** Where tables are sent. */
    @WithDefault("20971520")
    long table();

    @WithDefault("500ms")
    Duration connect();

    @WithDefault("30s")
    Duration responseIdle();

    /** For the gateway's own calls: code, refresh, exchange. */
    @WithDefault("5s")
    Duration backChannel();

    @WithDefault("64")
    int connections();

    @WithDefault("256")
    int waiting();
  }
}
