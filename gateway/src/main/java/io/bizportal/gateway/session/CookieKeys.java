package io.bizportal.gateway.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.bizportal.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys all replicas share: the first seals and signs, every one of them opens and checks, so
 * that a new key can be put in front while cookies under the old one are still about.
 */
@ApplicationScoped
class CookieKeys {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int MOST_SEALED = 8192;

  private record Key(String id, SecretKey seal, SecretKey csrf) {}

  private final ObjectMapper json;
  private final List<Key> keys;

  CookieKeys(GatewayConfig config, ObjectMapper json) {
    this.json = json;
    this.keys = config.cookieKey().stream().map(CookieKeys::key).toList();
    if (keys.isEmpty()) {
      throw new IllegalStateException("bizportal.gateway.cookie-key is empty");
    }
  }

  /** {@code content} as a cookie's value, good only where {@code purpose} is asked for again. */
  String seal(String purpose, Object content) {
    Key key = keys.getFirst();
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .type(new JOSEObjectType(purpose))
            .keyID(key.id)
            .build();
    try {
      JWEObject sealed = new JWEObject(header, new Payload(json.writeValueAsBytes(content)));
      sealed.encrypt(new DirectEncrypter(key.seal));
      return sealed.serialize();
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException("cookie can't be sealed", e);
    }
  }

  /** What was sealed for {@code purpose}, or nothing if the value was made or changed elsewhere. */
  <T> Optional<T> open(String purpose, String sealed, Class<T> type) {
    if (sealed.length() > MOST_SEALED) {
      return Optional.empty();
    }
    try {
      if (!namesEncryption(sealed)) {
        return Optional.empty();
      }
      JWEObject cookie = JWEObject.parse(sealed);
      JWEHeader header = cookie.getHeader();
      if (!JWEAlgorithm.DIR.equals(header.getAlgorithm())
          || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
          || header.getCompressionAlgorithm() != null
          || !new JOSEObjectType(purpose).equals(header.getType())) {
        return Optional.empty();
      }
      for (Key key : keys) {
        if (key.id.equals(header.getKeyID())) {
          cookie.decrypt(new DirectDecrypter(key.seal));
          return Optional.of(json.readValue(cookie.getPayload().toBytes(), type));
        }
      }
      return Optional.empty();
    } catch (ParseException | JOSEException | IOException e) {
      return Optional.empty();
    }
  }

  /** The library fails over a header without one, instead of refusing it. */
  private static boolean namesEncryption(String sealed) throws ParseException {
    String header = JOSEObject.split(sealed)[0].decodeToString();
    Map<String, Object> members = JSONObjectUtils.parse(header);
    return members != null && members.get("enc") instanceof String;
  }

  /** What a page of this session must show with every unsafe request. */
  String csrfToken(String sid) {
    return csrfToken(keys.getFirst(), sid);
  }

  boolean csrfMatches(String sid, String shown) {
    byte[] bytes = shown.getBytes(StandardCharsets.UTF_8);
    boolean matches = false;
    for (Key key : keys) {
      byte[] expected = csrfToken(key, sid).getBytes(StandardCharsets.UTF_8);
      matches |= MessageDigest.isEqual(expected, bytes);
    }
    return matches;
  }

  private static String csrfToken(Key key, String sid) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key.csrf, sid));
  }

  private static Key key(String base64) {
    byte[] secret = Base64.getDecoder().decode(base64.trim());
    if (secret.length != KEY_BYTES) {
      throw new IllegalStateException("a cookie key must have 32 bytes");
    }
    // One secret, three uses that can't stand in for each other.
    SecretKey master = new SecretKeySpec(secret, HMAC);
    byte[] name = mac(master, "bizportal cookie key id");
    return new Key(
        Base64.getUrlEncoder().withoutPadding().encodeToString(name).substring(0, 8),
        new SecretKeySpec(mac(master, "bizportal cookie seal"), "AES"),
        new SecretKeySpec(mac(master, "bizportal csrf"), HMAC));
  }

  private static byte[] mac(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
