package io.bizportal.pbx.dotphone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.change.LastingSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Options of login IDs as previews, plans and undo write them: there as long as the login ID is.
 */
@Singleton
class OptionsSetting extends LastingSetting<OptionSettings> {

  private static final String LOGIN_ID = "loginId";

  private final LoginIds loginIds;
  private final Lines lines;
  private final SetOptions set;

  OptionsSetting(LoginIds loginIds, Lines lines, SetOptions set, ObjectMapper json) {
    super(LoginIds.RESOURCE, OptionSettings.class, json);
    this.loginIds = loginIds;
    this.lines = lines;
    this.set = set;
  }

  @Override
  public ServiceSite site() {
    return ServiceSite.DOTPHONE;
  }

  @Override
  protected Written<?> set(
      LockedContract contract, UUID id, ExpectedVersion expected, OptionSettings settings) {
    Line line =
        lines
            .find(contract.number(), id)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    return set.set(contract, line.loginId(), expected, settings);
  }

  @Override
  protected OptionSettings untouched() {
    return OptionSettings.OFF;
  }

  /** None for a login ID that is no longer in the inventory. */
  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return lines
        .find(contract.number(), id)
        .map(line -> loginIds.state(loginIds.of(contract.number(), line)))
        .orElse(null);
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    ObjectNode settings = state.deepCopy();
    settings.remove(LOGIN_ID);
    return settings;
  }

  @Override
  public @Nullable String name(ObjectNode state) {
    return state.path(LOGIN_ID).asText();
  }

  @Override
  public Map<UUID, String> names(String contract, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    lines.find(contract, ids).forEach((id, line) -> names.put(id, line.loginId()));
    return names;
  }
}
