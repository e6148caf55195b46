package io.bizportal.pbx.music;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hold music as previews, plans and undo write it: its name. No change set holds a file; that of a
 * removed piece is kept for a while, so that undo can bring it back.
 */
@Singleton
class MusicSetting implements SettingKind {

  private final HoldMusics music;
  private final EditHoldMusic edit;
  private final ObjectMapper json;

  MusicSetting(HoldMusics music, EditHoldMusic edit, ObjectMapper json) {
    this.music = music;
    this.edit = edit;
    this.json = json;
  }

  @Override
  public String resource() {
    return HoldMusics.RESOURCE;
  }

  @Override
  public Written<?> create(
      LockedContract contract, UUID id, ObjectNode settings, @Nullable ObjectNode kept) {
    if (kept == null) {
      throw new ProblemException(PbxProblem.FILE_MISSING);
    }
    return edit.bringBack(
        contract, id, givenName(settings), SettingKinds.read(json, kept, RemovedMusic.class));
  }

  @Override
  public Written<?> change(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      ObjectNode settings,
      @Nullable ObjectNode kept) {
    return edit.rename(contract, id, expected, givenName(settings));
  }

  private @Nullable String givenName(ObjectNode settings) {
    return SettingKinds.read(json, settings, HoldMusicResource.HoldMusicName.class).name();
  }

  @Override
  public Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return edit.remove(contract, id, expected);
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return music
        .findByIdOptional(id)
        .filter(piece -> piece.contract.equals(contract.number()))
        .map(edit::state)
        .orElse(null);
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    return state.deepCopy().retain("name");
  }

  @Override
  public @Nullable String name(ObjectNode state) {
    return state.path("name").asText();
  }

  @Override
  public Map<UUID, String> names(String contract, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : music.list("contract = ?1 and id in ?2", contract, ids).stream()
            .collect(Collectors.toMap(named -> named.id, named -> named.name));
  }
}
