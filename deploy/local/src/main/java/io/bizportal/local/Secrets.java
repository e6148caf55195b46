package io.bizportal.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the parts prove themselves with to each other: made once for each state folder, by chance.
 */
public final class Secrets {

  private static final String MAIL_KEY = "mail-private-jwk";

  private final Map<String, String> values;

  private Secrets(Map<String, String> values) {
    this.values = values;
  }

  /** Those in the file, or new ones. */
  @SuppressWarnings("unchecked")
  static Secrets in(Path file) {
    PrivateFile secrets = new PrivateFile(file);
    Map<String, String> values = new TreeMap<>(secrets.read(Map.class).orElseGet(Map::of));
    if (complete(values)) {
      secrets.write(values);
    }
    return new Secrets(values);
  }

  /** Adds what is missing; whether anything was. */
  private static boolean complete(Map<String, String> values) {
    SecureRandom random = new SecureRandom();
    int before = values.size();
    for (String client :
        new String[] {
          "gateway",
          "portal-cli",
          "operator",
          "identity-service",
          "entitlement-service",
          "pbx-config-service"
        }) {
      values.computeIfAbsent("client-" + client, _ -> text(random));
    }
    for (String key :
        new String[] {
          "identity-pepper", "identity-secret", "sts-key-encryption", "pbx-secret", "cookie"
        }) {
      values.computeIfAbsent(key, _ -> Base64.getEncoder().encodeToString(bytes(random)));
    }
    values.computeIfAbsent("postgres-password", _ -> text(random));
    values.computeIfAbsent("keycloak-admin-password", _ -> text(random));
    values.computeIfAbsent(MAIL_KEY, _ -> mailKey());
    return values.size() > before;
  }

  private static byte[] bytes(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(SecureRandom random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random));
  }

  private static String mailKey() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.ENCRYPTION)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret of an OAuth client. */
  public String client(String name) {
    return get("client-" + name);
  }

  /** The password of Keycloak's first administrator, {@code admin}. */
  public String keycloakAdminPassword() {
    return get("keycloak-admin-password");
  }

  /** What a service that only checks the secret is given instead of it. */
  String clientSha256(String name) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(client(name).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String mailPrivateJwk() {
    return get(MAIL_KEY);
  }

  String mailPublicJwk() {
    try {
      return ECKey.parse(get(MAIL_KEY)).toPublicJWK().toJSONString();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  String get(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  @Override
  public String toString() {
    return "Secrets" + values.keySet();
  }
}
