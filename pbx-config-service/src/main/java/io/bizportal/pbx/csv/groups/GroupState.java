package io.bizportal.pbx.csv.groups;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.group.CheckedGroup;
import io.bizportal.pbx.group.GroupSettings;
import io.bizportal.pbx.rule.Findings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incoming groups as change sets tell them, by ID, and as rows do, by name. */
final class GroupState {

  private final ObjectMapper json;
  private final Map<String, UUID> extensions;
  private final Map<String, UUID> music;

  GroupState(ObjectMapper json, NamesOf names) throws SQLException {
    this.json = json;
    this.extensions = names.extensions();
    this.music = names.music();
  }

  List<UUID> members(GroupRow row) {
    return row.members().stream().map(extensions::get).filter(Objects::nonNull).toList();
  }

  @Nullable UUID music(GroupRow row) {
    return row.music() == null ? null : music.get(row.music());
  }

  ObjectNode of(GroupRow row) {
    ObjectNode state = json.createObjectNode();
    state.put("name", row.name()).put("kind", row.kind().name()).put("number", row.number());
    state.set("members", json.valueToTree(members(row)));
    state.set("holdMusic", json.valueToTree(music(row)));
    return state;
  }

  /** Reads states as rows, by the rules that hold now; {@code most}: members of a group. */
  Rows rows(int most) {
    return new Rows(json, most, NamesOf.byId(extensions), NamesOf.byId(music));
  }

  /** What IDs are called. */
  record Rows(ObjectMapper json, int most, Map<UUID, String> extensions, Map<UUID, String> music) {

    /** It may be written only if nothing was found. */
    GroupRow of(ObjectNode state, Findings findings) {
      CheckedGroup checked =
          CheckedGroup.of(SettingKinds.read(json, state, GroupSettings.class), most, findings);
      List<String> members = new ArrayList<>();
      for (int i = 0; i < checked.members().size(); i++) {
        String number = extensions.get(checked.members().get(i));
        if (number == null) {
          findings.add(
              "/members/" + i, "extension-unknown", "この内線は見つかりません", "There is no such extension");
        } else {
          members.add(number);
        }
      }
      UUID sound = checked.holdMusic();
      if (sound != null && !music.containsKey(sound)) {
        findings.add("/holdMusic", "music-unknown", "この保留音は見つかりません", "There is no such hold music");
      }
      return new GroupRow(
          checked.name(),
          checked.kind(),
          checked.number(),
          members,
          sound == null ? null : music.get(sound));
    }
  }
}
