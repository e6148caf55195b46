package io.bizportal.identity.policy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A company's policy.
 *
 * @param allowedNetworks none means that every address is allowed
 * @param idleMinutes how long a session may rest
 */
@Schema(
    requiredProperties = {"company", "companyName", "allowedNetworks", "idleMinutes", "version"})
record CompanyPolicyView(
    String company,
    String companyName,
    List<AllowedNetwork> allowedNetworks,
    int idleMinutes,
    long version) {}
