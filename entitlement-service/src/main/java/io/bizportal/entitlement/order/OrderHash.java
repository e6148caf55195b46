package io.bizportal.entitlement.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What makes two orders the same: their content as understood, not as typed. */
@ApplicationScoped
class OrderHash {

  private final ObjectMapper json;

  OrderHash(ObjectMapper json) {
    this.json = json;
  }

  byte[] of(PlaceOrder order) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(order));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
