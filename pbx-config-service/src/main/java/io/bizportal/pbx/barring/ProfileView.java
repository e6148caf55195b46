package io.bizportal.pbx.barring;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile as it is shown. */
@Schema(
    name = "BarringProfile",
    requiredProperties = {
      "id",
      "name",
      "categories",
      "prefixes",
      "version",
      "createdAt",
      "updatedAt"
    })
record ProfileView(
    UUID id,
    String name,
    List<BarredCategory> categories,
    List<String> prefixes,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static ProfileView of(BarringProfile profile) {
    return new ProfileView(
        profile.id,
        profile.name,
        Arrays.stream(profile.categories).map(BarredCategory::valueOf).toList(),
        List.of(profile.prefixes),
        profile.version,
        profile.createdAt,
        profile.updatedAt);
  }
}
