package io.bizportal.notification.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens requests with the private keys only this service has; several while keys are rotated. */
@Singleton
public class MailOpener {

  private final List<ECKey> keys;
  private final ObjectMapper json;

  MailOpener(
      @ConfigProperty(name = "bizportal.mail.private-jwk") String privateKeys, ObjectMapper json) {
    this.keys = parse(privateKeys);
    this.json = json;
  }

  /** Opens one compact JWE. */
  public MailRequest open(String sealed) throws UnreadableMail {
    MailRequest request = read(decrypt(sealed));
    if (request == null
        || request.kind() == null
        || request.to() == null
        || request.language() == null
        || request.timeZone() == null
        || request.brand() == null
        || request.expiresAt() == null
        || request.parameters() == null) {
      throw new UnreadableMail("incomplete-request");
    }
    return request;
  }

  /** Whether these are the bytes of a JWE at all; anything else may be a secret in clear. */
  public static boolean isSealed(String data) {
    try {
      JWEObject.parse(data);
      return true;
    } catch (ParseException e) {
      return false;
    }
  }

  private byte[] decrypt(String sealed) throws UnreadableMail {
    try {
      JWEObject jwe = JWEObject.parse(sealed);
      JWEHeader header = jwe.getHeader();
      if (!JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
          || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
          || header.getCompressionAlgorithm() != null) {
        throw new UnreadableMail("wrong-algorithm");
      }
      jwe.decrypt(new ECDHDecrypter(keyOf(header.getKeyID())));
      return jwe.getPayload().toBytes();
    } catch (ParseException e) {
      throw new UnreadableMail("not-encrypted");
    } catch (JOSEException e) {
      throw new UnreadableMail("decryption-failed");
    }
  }

  private ECKey keyOf(String kid) throws UnreadableMail {
    for (ECKey key : keys) {
      if (key.getKeyID().equals(kid)) {
        return key;
      }
    }
    throw new UnreadableMail("unknown-key");
  }

  private MailRequest read(byte[] clear) throws UnreadableMail {
    try {
      return json.readValue(clear, MailRequest.class);
    } catch (IOException e) {
      throw new UnreadableMail("malformed-request");
    }
  }

  /** Accepts one private JWK or a set of them. */
  private static List<ECKey> parse(String configured) {
    try {
      List<JWK> found =
          configured.contains("\"keys\"")
              ? JWKSet.parse(configured).getKeys()
              : List.of(JWK.parse(configured));
      return found.stream()
          .map(JWK::toECKey)
          .peek(
              key -> {
                if (!key.isPrivate() || key.getKeyID() == null) {
                  throw new IllegalStateException("mail keys need a private part and a kid");
                }
              })
          .toList();
    } catch (ParseException e) {
      // Without the cause: it would quote the private key.
      throw new IllegalStateException("bizportal.mail.private-jwk is not a JWK or a JWK set");
    }
  }
}
