package io.bizportal.entitlement.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What this service uses of identity-service's answer. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CompanyRegistered(Administrator administrator) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Administrator(UUID account) {}
}
