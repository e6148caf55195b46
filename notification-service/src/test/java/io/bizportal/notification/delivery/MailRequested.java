package io.bizportal.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Builds and sends mail requests as identity-service does. */
final class MailRequested {

  final UUID id = UUID.randomUUID();
  final String to;
  private final String kind;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private String language = "ja";
  private String timeZone = "Asia/Tokyo";
  private Instant expiresAt = Instant.now().plus(Duration.ofMinutes(10));
  private ECKey key = configuredKey();

  private MailRequested(String kind) {
    this.kind = kind;
    this.to = "reader-" + id + "@example.com";
  }

  static MailRequested anOtp(String code) {
    return new MailRequested("PORTAL_OTP")
        .with("code", code)
        .with("codeExpiresAt", "2026-11-23T15:04:59Z");
  }

  static MailRequested anInvitation() {
    return new MailRequested("INVITATION")
        .with("name", "山口 健司")
        .with("companyName", "みなと商事株式会社")
        .with("url", "https://portal.example/register#code=Zm9vYmFyYmF6")
        .with("urlExpiresAt", "2026-11-23T15:04:05Z")
        .with("loginUrl", "https://portal.example/");
  }

  static MailRequested of(String kind, Map<String, String> parameters) {
    MailRequested request = new MailRequested(kind);
    request.parameters.putAll(parameters);
    return request;
  }

  MailRequested with(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  MailRequested in(String languageTag, String zone) {
    this.language = languageTag;
    this.timeZone = zone;
    return this;
  }

  MailRequested expiring(Instant at) {
    this.expiresAt = at;
    return this;
  }

  MailRequested sealedTo(ECKey other) {
    this.key = other;
    return this;
  }

  MailRequested send() {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      sendWith(producer);
    }
    return this;
  }

  void sendWith(KafkaProducer<String, byte[]> producer) {
    var _ = producer.send(event(sealed().getBytes(StandardCharsets.US_ASCII)));
    producer.flush();
  }

  /** Sends something else in its place, with the same envelope. */
  MailRequested sendInClear(String data) {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      var _ = producer.send(event(data.getBytes(StandardCharsets.UTF_8)));
      producer.flush();
    }
    return this;
  }

  private ProducerRecord<String, byte[]> event(byte[] data) {
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>("mail-requested", UUID.randomUUID().toString(), data);
    header(event, "content-type", "application/jose");
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", id.toString());
    header(event, "ce_source", "/bizportal/identity-service");
    header(event, "ce_type", "io.bizportal.mail-requested.v1");
    header(event, "ce_subject", kind);
    header(event, "ce_time", Instant.now().toString());
    header(event, "ce_expirytime", expiresAt.toString());
    header(event, "ce_requestid", "test-request-" + kind);
    return event;
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  String sealed() {
    Map<String, Object> clear = new LinkedHashMap<>();
    clear.put("kind", kind);
    clear.put("to", to);
    clear.put("language", language);
    clear.put("timeZone", timeZone);
    clear.put("brand", "PORTAL");
    clear.put("expiresAt", expiresAt.toString());
    clear.put("parameters", parameters);
    try {
      JWEObject jwe =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                  .keyID(key.getKeyID())
                  .build(),
              new Payload(new ObjectMapper().writeValueAsBytes(clear)));
      jwe.encrypt(new ECDHEncrypter(key));
      return jwe.serialize();
    } catch (JOSEException | JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static ECKey configuredKey() {
    try {
      return ECKey.parse(
              ConfigProvider.getConfig().getValue("bizportal.mail.private-jwk", String.class))
          .toPublicJWK();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
