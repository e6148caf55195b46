package io.bizportal.identity;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads {@code mail-requested} with the key that only notification-service has. */
public final class Mailbox {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Mailbox() {}

  /** The opened requests to one address, of one kind, in order. */
  public static List<JsonNode> mails(String to, String kind) {
    return Topic.of("mail-requested").seen().stream()
        .filter(r -> Topic.header(r, "ce_subject").equals(kind))
        .filter(Mailbox::isOurs)
        .map(Mailbox::open)
        .filter(mail -> mail.path("to").asText().equals(to))
        .toList();
  }

  /** The n-th mail of a kind, counted from one; waits for it. */
  public static JsonNode mail(String to, String kind, int n) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> mails(to, kind), found -> found.size() >= n)
        .get(n - 1);
  }

  /** The code in the n-th mailed URL. */
  public static String registrationCode(String to, String kind, int n) {
    String url = mail(to, kind, n).path("parameters").path("url").asText();
    return url.substring(url.indexOf("#code=") + "#code=".length());
  }

  public static String oneTimePassword(String to, int n) {
    return mail(to, "PORTAL_OTP", n).path("parameters").path("code").asText();
  }

  public static JsonNode open(ConsumerRecord<String, byte[]> record) {
    try {
      JWEObject jwe = sealed(record);
      jwe.decrypt(new ECDHDecrypter(key()));
      return new ObjectMapper().readTree(jwe.getPayload().toBytes());
    } catch (JOSEException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The topic outlives the application under test, which has a new key with each start. */
  private static boolean isOurs(ConsumerRecord<String, byte[]> record) {
    return key().getKeyID().equals(sealed(record).getHeader().getKeyID());
  }

  private static JWEObject sealed(ConsumerRecord<String, byte[]> record) {
    try {
      return JWEObject.parse(new String(record.value(), StandardCharsets.US_ASCII));
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static ECKey key() {
    try {
      return ECKey.parse(
          ConfigProvider.getConfig().getValue(IdentityHouse.PRIVATE_JWK, String.class));
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }
}
