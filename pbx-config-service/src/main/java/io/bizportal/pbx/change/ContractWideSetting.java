package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.contract.LockedContract;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of setting of which each contract has one, as long as the contract is there. */
public abstract class ContractWideSetting<S> extends LastingSetting<S> {

  protected ContractWideSetting(String resource, Class<S> type, ObjectMapper json) {
    super(resource, type, json);
  }

  /** The ID under which a contract has it. */
  protected abstract UUID id(String contract);

  /** The contract's own as change sets tell it now. */
  protected abstract ObjectNode state(String contract);

  /** Sets the contract's own. */
  protected abstract Written<?> set(LockedContract contract, ExpectedVersion expected, S settings);

  @Override
  protected final Written<?> set(
      LockedContract contract, UUID id, ExpectedVersion expected, S settings) {
    if (!id(contract.number()).equals(id)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return set(contract, expected, settings);
  }

  @Override
  public final @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return id(contract.number()).equals(id) ? state(contract.number()) : null;
  }
}
