package io.bizportal.entitlement.inventory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that was ordered within one contract; numbers in their order. */
@Schema(requiredProperties = {"options", "numbers"})
public record Inventory(
    @NotNull @Size(max = 20) List<@NotNull ContractOption> options,
    @NotNull @Size(max = Inventory.MOST_NUMBERS) List<@NotNull @Valid TelephoneNumber> numbers) {

  /** So that the whole of it fits into one event. */
  public static final int MOST_NUMBERS = 10_000;

  /** That of a contract with which nothing was ordered. */
  public static final Inventory EMPTY = new Inventory(List.of(), List.of());
}
