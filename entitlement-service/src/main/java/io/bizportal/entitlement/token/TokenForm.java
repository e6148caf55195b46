package io.bizportal.entitlement.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form body, read strictly: every parameter once, nothing undecodable, not too long. */
final class TokenForm {

  private static final int LONGEST = 16 * 1024;
  private static final int MOST = 20;

  private final Map<String, String> values;

  private TokenForm(Map<String, String> values) {
    this.values = values;
  }

  static TokenForm parse(@Nullable String body) {
    if (body == null || body.isEmpty()) {
      return new TokenForm(Map.of());
    }
    if (body.length() > LONGEST) {
      throw new ExchangeRefused(OAuthError.INVALID_REQUEST, "request too long");
    }
    Map<String, String> values = new HashMap<>();
    String[] pairs = body.split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw new ExchangeRefused(OAuthError.INVALID_REQUEST, "too many parameters");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (values.putIfAbsent(name, value) != null) {
        throw new ExchangeRefused(OAuthError.INVALID_REQUEST, "parameter given twice");
      }
    }
    return new TokenForm(values);
  }

  /** A parameter's value; one without a value counts as not given (RFC 6749, 3.2). */
  @Nullable String get(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  String require(String name) {
    String value = get(name);
    if (value == null) {
      throw new ExchangeRefused(OAuthError.INVALID_REQUEST, name + " is missing");
    }
    return value;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ExchangeRefused(OAuthError.INVALID_REQUEST, "not form-encoded");
    }
  }
}
