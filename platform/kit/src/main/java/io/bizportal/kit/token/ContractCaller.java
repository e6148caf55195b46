package io.bizportal.kit.token;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody working on one contract, by a contract token.
 *
 * @param extension what he has if he is a terminal user
 * @param adminId what he signed in with if he runs the contract by its admin ID alone
 */
public record ContractCaller(
    UUID account,
    String company,
    String contract,
    String service,
    Set<String> actions,
    long grantVersion,
    String session,
    String clientId,
    @Nullable String extension,
    @Nullable String adminId)
    implements Caller {

  public ContractCaller {
    actions = Set.copyOf(actions);
  }

  @Override
  public String getName() {
    return account.toString();
  }
}
