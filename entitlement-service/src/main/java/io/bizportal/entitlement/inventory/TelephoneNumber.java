package io.bizportal.entitlement.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of a contract.
 *
 * @param number digits only
 * @param siteId the site 拠点ID an IP Voice number belongs to
 * @param loginId who a Dotphone Office number belongs to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"number"})
public record TelephoneNumber(
    @NotNull @Pattern(regexp = TelephoneNumber.DIGITS) String number,
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,19}") @Nullable String siteId,
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,31}") @Nullable String loginId) {

  public static final String DIGITS = "0[0-9]{9,10}";
}
