package io.bizportal.pbx.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One setting within a change set. */
@Entity
@Table(name = "change_entry")
class ChangeEntry {

  /** Its place in the change set. */
  @Embeddable
  record Place(
      @Column(name = "change_set") UUID changeSet, @Column(name = "position") int position) {}

  @EmbeddedId @Column Place place;

  @Column String resource;

  @Column(name = "resource_id")
  UUID resourceId;

  @Enumerated(EnumType.STRING)
  Change.Action action;

  @Column String[] fields;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Nullable String before;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Nullable String after;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Nullable String kept;
}
