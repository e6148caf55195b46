package io.bizportal.entitlement.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which client is calling, by HTTP Basic (RFC 6749, 2.3.1). */
@ApplicationScoped
class ClientAuthentication {

  private static final String SCHEME = "Basic ";
  private static final int LONGEST = 1024;

  private final Map<String, byte[]> secrets;

  ClientAuthentication(StsConfig config) {
    this.secrets =
        config.clients().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    client -> HexFormat.of().parseHex(client.getValue().secretSha256())));
  }

  /** The client's ID, or a refusal that doesn't say whether it was the ID or the secret. */
  String client(@Nullable String authorization) {
    if (authorization == null
        || authorization.length() > LONGEST
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw refused();
    }
    try {
      String credentials =
          new String(
              Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip()),
              StandardCharsets.UTF_8);
      int colon = credentials.indexOf(':');
      if (colon < 0) {
        throw refused();
      }
      String id = URLDecoder.decode(credentials.substring(0, colon), StandardCharsets.UTF_8);
      String secret = URLDecoder.decode(credentials.substring(colon + 1), StandardCharsets.UTF_8);
      byte[] expected = secrets.get(id);
      byte[] given = sha256(secret);
      // The comparison is made for unknown clients too, against a value that can't match.
      boolean matches =
          MessageDigest.isEqual(expected == null ? new byte[given.length] : expected, given);
      if (expected == null || !matches) {
        throw refused();
      }
      return id;
    } catch (IllegalArgumentException e) {
      throw refused();
    }
  }

  private static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ExchangeRefused refused() {
    return new ExchangeRefused(OAuthError.INVALID_CLIENT, "client authentication failed");
  }
}
