package io.bizportal.pbx.music;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, renames and removes hold music. */
@ApplicationScoped
class EditHoldMusic {

  private static final int LONGEST_NAME = 60;
  private static final int LARGEST_FILE = 5 * 1024 * 1024;

  private final HoldMusics music;
  private final MusicContent content;
  private final Instance<MusicUse> uses;
  private final ObjectMapper json;
  private final Clock clock;
  private final PbxConfig config;

  EditHoldMusic(
      HoldMusics music,
      MusicContent content,
      Instance<MusicUse> uses,
      ObjectMapper json,
      Clock clock,
      PbxConfig config) {
    this.music = music;
    this.content = content;
    this.uses = uses;
    this.json = json;
    this.clock = clock;
    this.config = config;
  }

  /** What was sent, once it is known to be hold music; before the contract is locked. */
  record Piece(String name, Audio audio, byte[] file, String sha256) {}

  Piece check(@Nullable String givenName, byte[] file) {
    if (file.length > LARGEST_FILE) {
      throw new ProblemException(CommonProblem.TOO_LARGE);
    }
    Findings findings = new Findings();
    String name = name(givenName, findings);
    Optional<Audio> audio = Audio.recognise(file);
    if (audio.isEmpty()) {
      findings.add(
          "",
          "not-audio",
          "再生できるWAV、MP3、OGGのファイルを選んでください",
          "Choose a WAV, MP3 or OGG file that can be played");
    }
    findings.refuseIfAny();
    return new Piece(name, audio.orElseThrow(), file, sha256(file));
  }

  Written<HoldMusicView> add(LockedContract contract, Piece piece) {
    refuseMore(contract);
    HoldMusic added = new HoldMusic();
    added.id = UUID.randomUUID();
    added.contract = contract.number();
    refuseTaken(contract, added.id, piece.name());
    added.name = piece.name();
    added.kind = piece.audio().kind();
    added.size = piece.file().length;
    added.durationMillis = piece.audio().millis();
    added.sha256 = piece.sha256();
    added.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    added.touched(added.createdAt);
    music.persistAndFlush(added);
    content.keep(contract.number(), added.id, piece.file());
    return written(added, null, state(added));
  }

  /** Brings a removed piece back under a name, as it was; 409 if its file is no longer kept. */
  Written<HoldMusicView> bringBack(
      LockedContract contract, UUID id, @Nullable String givenName, RemovedMusic removed) {
    refuseMore(contract);
    Findings findings = new Findings();
    String name = name(givenName, findings);
    findings.refuseIfAny();
    refuseTaken(contract, id, name);
    if (!content.takeBack(contract.number(), id)) {
      throw new ProblemException(PbxProblem.FILE_FORGOTTEN);
    }
    HoldMusic back = removed.piece(contract.number(), id);
    back.name = name;
    back.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
    music.persistAndFlush(back);
    return written(back, null, state(back));
  }

  Written<HoldMusicView> rename(
      LockedContract contract, UUID id, ExpectedVersion expected, @Nullable String givenName) {
    Findings findings = new Findings();
    String name = name(givenName, findings);
    findings.refuseIfAny();
    HoldMusic renamed = music.require(contract.number(), id);
    expected.mustBe(renamed.version, () -> HoldMusicView.of(renamed));
    refuseTaken(contract, id, name);
    ObjectNode before = state(renamed);
    renamed.name = name;
    ObjectNode after = state(renamed);
    if (!before.equals(after)) {
      renamed.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return written(renamed, before, after);
  }

  Written<HoldMusicView> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    HoldMusic removed = music.require(contract.number(), id);
    expected.mustBe(removed.version, () -> HoldMusicView.of(removed));
    List<ExtensionUse.Use> used =
        uses.stream().flatMap(use -> use.usesOfMusic(id).stream()).toList();
    if (!used.isEmpty()) {
      throw new ProblemException(PbxProblem.IN_USE).withExtension("uses", used);
    }
    music.delete(removed);
    content.layAside(
        contract.number(), id, clock.instant(), config.removedMusic().mostOfContract());
    return new Written<>(
        HoldMusicView.of(removed),
        List.of(
            new Change(
                HoldMusics.RESOURCE,
                id,
                state(removed),
                null,
                Set.of(),
                json.valueToTree(RemovedMusic.of(removed)))),
        List.of());
  }

  private void refuseMore(LockedContract contract) {
    if (music.count("contract", contract.number()) >= config.limits().holdMusic()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
  }

  private static String name(@Nullable String given, Findings findings) {
    String name = findings.text("/name", given, LONGEST_NAME);
    if (name.isEmpty()) {
      findings.add("/name", "required", "入力してください", "Required");
    }
    return name;
  }

  private void refuseTaken(LockedContract contract, UUID id, String name) {
    if (music.count("contract = ?1 and name = ?2 and id <> ?3", contract.number(), name, id) > 0) {
      Findings findings = new Findings();
      findings.add("/name", "name-taken", "同じ名前の保留音があります", "There is hold music of this name");
      findings.refuseIfAny();
    }
  }

  private static Written<HoldMusicView> written(
      HoldMusic music, @Nullable ObjectNode before, @Nullable ObjectNode after) {
    return new Written<>(
        HoldMusicView.of(music),
        List.of(new Change(HoldMusics.RESOURCE, music.id, before, after)),
        List.of());
  }

  ObjectNode state(HoldMusic music) {
    return json.createObjectNode()
        .put("name", music.name)
        .put("kind", music.kind.name())
        .put("size", music.size)
        .put("durationMillis", music.durationMillis)
        .put("sha256", music.sha256);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
