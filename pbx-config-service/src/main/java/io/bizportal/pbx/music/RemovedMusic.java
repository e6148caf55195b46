package io.bizportal.pbx.music;

import java.time.Instant;
import java.util.UUID;

/** What the change set of a removal keeps, so that undoing it brings the piece back as it was. */
record RemovedMusic(
    AudioKind kind, int size, long durationMillis, String sha256, Instant createdAt) {

  static RemovedMusic of(HoldMusic music) {
    return new RemovedMusic(
        music.kind, music.size, music.durationMillis, music.sha256, music.createdAt);
  }

  /** A row for it, without a name yet. */
  HoldMusic piece(String contract, UUID id) {
    HoldMusic music = new HoldMusic();
    music.id = id;
    music.contract = contract;
    music.kind = kind;
    music.size = size;
    music.durationMillis = durationMillis;
    music.sha256 = sha256;
    music.createdAt = createdAt;
    return music;
  }
}
