package io.bizportal.kit.token;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody working on one contract, by a contract token. */
public record ContractCaller(
    UUID account,
    String company,
    String contract,
    String service,
    Set<String> actions,
    long grantVersion,
    String session,
    String clientId,
    @Nullable String extension)
    implements Caller {

  public ContractCaller {
    actions = Set.copyOf(actions);
  }

  @Override
  public String getName() {
    return account.toString();
  }
}
