package io.bizportal.identity.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.bizportal.identity.IdentityConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** Encrypts requests to the one service that may read them. A wrong key stops the start. */
@Startup
@Singleton
class MailSeal {

  private final ECKey key;
  private final ObjectMapper json;

  MailSeal(IdentityConfig config, ObjectMapper json) {
    this.key = publicKey(config.mailPublicJwk());
    this.json = json;
  }

  /** A compact JWE. */
  byte[] seal(MailRequest request) {
    try {
      JWEObject jwe =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                  .keyID(key.getKeyID())
                  .build(),
              new Payload(json.writeValueAsBytes(request)));
      jwe.encrypt(new ECDHEncrypter(key));
      return jwe.serialize().getBytes(StandardCharsets.US_ASCII);
    } catch (JOSEException | JsonProcessingException e) {
      // Without the cause: it might quote what was to be hidden.
      throw new IllegalStateException("mail request " + request.kind() + " can't be encrypted");
    }
  }

  private static ECKey publicKey(String configured) {
    try {
      ECKey key = ECKey.parse(configured);
      if (key.isPrivate() || key.getKeyID() == null || !Curve.P_256.equals(key.getCurve())) {
        throw new IllegalStateException(
            "bizportal.identity.mail-public-jwk must be a public P-256 key with a kid");
      }
      return key;
    } catch (ParseException e) {
      throw new IllegalStateException("bizportal.identity.mail-public-jwk is not a JWK", e);
    }
  }
}
