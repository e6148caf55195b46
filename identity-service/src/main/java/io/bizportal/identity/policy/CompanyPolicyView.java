package io.bizportal.identity.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A company's policy.
 *
 * @param allowedNetworks none means that every address is allowed
 * @param idleMinutes how long a session may rest
 * @param secondFactorSkipDays how long a browser may go without the second factor; 0 is never
 * @param logo version of the company's logo; absent if it has none
 */
@Schema(
    requiredProperties = {
      "company",
      "companyName",
      "allowedNetworks",
      "idleMinutes",
      "secondFactorSkipDays",
      "version"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompanyPolicyView(
    String company,
    String companyName,
    List<AllowedNetwork> allowedNetworks,
    int idleMinutes,
    int secondFactorSkipDays,
    @Nullable Long logo,
    long version) {

  CompanyPolicyView withNetworks(List<AllowedNetwork> networks) {
    return new CompanyPolicyView(
        company, companyName, networks, idleMinutes, secondFactorSkipDays, logo, version + 1);
  }

  CompanyPolicyView withIdle(int minutes) {
    return new CompanyPolicyView(
        company, companyName, allowedNetworks, minutes, secondFactorSkipDays, logo, version + 1);
  }

  CompanyPolicyView withSkip(int days) {
    return new CompanyPolicyView(
        company, companyName, allowedNetworks, idleMinutes, days, logo, version + 1);
  }

  /** The logo's version is the policy's it came with. */
  CompanyPolicyView withLogo(boolean present) {
    return new CompanyPolicyView(
        company,
        companyName,
        allowedNetworks,
        idleMinutes,
        secondFactorSkipDays,
        present ? version + 1 : null,
        version + 1);
  }
}
