package io.bizportal.pbx.music;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hold music as it is shown.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 */
@Schema(
    name = "HoldMusic",
    requiredProperties = {
      "id",
      "name",
      "kind",
      "size",
      "durationMillis",
      "sha256",
      "version",
      "createdAt",
      "updatedAt"
    })
record HoldMusicView(
    UUID id,
    String name,
    AudioKind kind,
    int size,
    long durationMillis,
    String sha256,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static HoldMusicView of(HoldMusic music) {
    return new HoldMusicView(
        music.id,
        music.name,
        music.kind,
        music.size,
        music.durationMillis,
        music.sha256,
        music.version,
        music.createdAt,
        music.updatedAt);
  }
}
