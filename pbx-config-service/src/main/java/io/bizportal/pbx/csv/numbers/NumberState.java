package io.bizportal.pbx.csv.numbers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.external.CheckedNumber;
import io.bizportal.pbx.external.ExternalNumberSettings;
import io.bizportal.pbx.rule.Findings;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** External numbers as change sets tell them, by ID, and as rows do, by name. */
final class NumberState {

  private final ObjectMapper json;
  private final Map<String, UUID> extensions;
  private final Map<String, UUID> groups;

  NumberState(ObjectMapper json, NamesOf names) throws SQLException {
    this.json = json;
    this.extensions = names.extensions();
    this.groups = names.groups();
  }

  @Nullable UUID extension(NumberRow row) {
    return row.extension() == null ? null : extensions.get(row.extension());
  }

  @Nullable UUID group(NumberRow row) {
    return row.group() == null ? null : groups.get(row.group());
  }

  ObjectNode of(NumberRow row) {
    ObjectNode state = json.createObjectNode();
    state.put("digits", row.digits()).put("kind", row.kind().name());
    state.set("extension", json.valueToTree(extension(row)));
    state.set("incomingGroup", json.valueToTree(group(row)));
    return state.put("memo", row.memo());
  }

  /** Reads states as rows, by the rules that hold now. */
  Rows rows() {
    return new Rows(json, NamesOf.byId(extensions), NamesOf.byId(groups));
  }

  /** What IDs are called. */
  record Rows(ObjectMapper json, Map<UUID, String> extensions, Map<UUID, String> groups) {

    /** It may be written only if nothing was found. */
    NumberRow of(ObjectNode state, Findings findings) {
      CheckedNumber checked =
          CheckedNumber.of(SettingKinds.read(json, state, ExternalNumberSettings.class), findings);
      if (checked.extension() != null && !extensions.containsKey(checked.extension())) {
        findings.add(
            "/extension", "extension-unknown", "この内線は見つかりません", "There is no such extension");
      }
      if (checked.incomingGroup() != null && !groups.containsKey(checked.incomingGroup())) {
        findings.add("/incomingGroup", "group-unknown", "このグループは見つかりません", "There is no such group");
      }
      return new NumberRow(
          checked.digits(),
          checked.kind(),
          checked.extension() == null ? null : extensions.get(checked.extension()),
          checked.incomingGroup() == null ? null : groups.get(checked.incomingGroup()),
          checked.memo());
    }
  }
}
