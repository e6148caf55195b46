package io.bizportal.entitlement.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code grant-changed}. A change whose effects would not fit into one message is told in
 * several of the same version, each complete in itself.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantChanged(
    String company,
    long grantVersion,
    int part,
    int parts,
    GrantCause cause,
    @Nullable String group,
    @Nullable String contract,
    @Nullable UUID account,
    @Nullable Boolean joined,
    List<GrantEffect> effects,
    String changedBy,
    Instant changedAt) {

  static final String TOPIC = "grant-changed";

  /** Accounts and contracts named in one message: at 39 bytes each well below Kafka's 1 MiB. */
  private static final int NAMES_AT_ONCE = 10_000;

  static List<GrantChanged> of(GrantChange change, long version, Instant at) {
    List<List<GrantEffect>> parts = parts(change.effects());
    List<GrantChanged> events = new ArrayList<>();
    for (List<GrantEffect> effects : parts) {
      events.add(
          new GrantChanged(
              change.company(),
              version,
              events.size() + 1,
              parts.size(),
              change.cause(),
              change.group(),
              change.contract(),
              change.account(),
              change.joined(),
              effects,
              change.changedBy(),
              at));
    }
    return events;
  }

  private static List<List<GrantEffect>> parts(List<GrantEffect> effects) {
    List<List<GrantEffect>> parts = new ArrayList<>();
    List<GrantEffect> part = new ArrayList<>();
    int names = 0;
    for (GrantEffect effect : effects.stream().flatMap(e -> e.slices(NAMES_AT_ONCE)).toList()) {
      if (!part.isEmpty() && names + effect.names() > NAMES_AT_ONCE) {
        parts.add(part);
        part = new ArrayList<>();
        names = 0;
      }
      part.add(effect);
      names += effect.names();
    }
    parts.add(part);
    return parts;
  }
}
