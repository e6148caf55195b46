package io.bizportal.pbx.barring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A profile's row. */
@Entity
@Table(name = "barring_profile")
class BarringProfile {

  @Id UUID id;

  @Column(updatable = false)
  String contract;

  @Column String name;

  @Column String[] categories;

  @Column String[] prefixes;

  @Column long version;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  void apply(CheckedProfile settings) {
    name = settings.name();
    categories = settings.categories().stream().map(Enum::name).toArray(String[]::new);
    prefixes = settings.prefixes().toArray(String[]::new);
  }

  Barring barring() {
    Set<BarredCategory> barred =
        Arrays.stream(categories).map(BarredCategory::valueOf).collect(Collectors.toSet());
    return new Barring(barred, List.of(prefixes));
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}
