package io.bizportal.entitlement.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.entitlement.PlainText;
import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.BaseContract;
import io.bizportal.entitlement.contract.VoiceGroup;
import io.bizportal.entitlement.inventory.Inventory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the operator's order system sends it.
 *
 * @param administrator the company's first; needed if the company is new
 */
record PlaceOrder(
    @NotNull @Pattern(regexp = PlaceOrder.ORDER_ID) String orderId,
    @NotNull @Valid OrderedCompany company,
    @Valid @Nullable OrderedAdministrator administrator,
    @NotEmpty @Size(max = 5_000) List<@NotNull @Valid OrderedContract> contracts) {

  static final String ORDER_ID = "[A-Za-z0-9._-]{1,64}";

  record OrderedCompany(
      @NotNull @Pattern(regexp = "C[0-9]{7}") String id,
      @NotBlank @Size(max = 200) @PlainText String name,
      @Size(max = 200) @PlainText @Nullable String nameKana) {}

  record OrderedAdministrator(
      @NotBlank @Size(max = 100) @PlainText String name,
      @NotBlank @Email @Size(max = 254) @PlainText String email,
      @NotBlank @Size(max = 32) @PlainText String telephone,
      @NotNull @Pattern(regexp = "ja|en") String mailLanguage,
      @NotBlank @Size(max = 64) @PlainText String timeZone) {}

  record OrderedContract(
      @NotNull @Pattern(regexp = "N[0-9]{9}") String number,
      @NotNull ServiceKind service,
      @NotBlank @Size(max = 200) @PlainText String siteName,
      @Valid @Nullable Position position,
      @Size(max = 20) @PlainText @Nullable String groupNumber,
      @NotNull LocalDate desiredOpeningDate,
      @Size(max = 500) @PlainText @Nullable String memo,
      // Left out where there is none, or orders taken before would differ when repeated.
      @JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable VoiceGroup voiceGroup,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable BaseContract baseContract,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable Inventory inventory) {}

  record Position(
      @DecimalMin("-90") @DecimalMax("90") double latitude,
      @DecimalMin("-180") @DecimalMax("180") double longitude) {}
}
