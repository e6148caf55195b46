package io.bizportal.pbx.routing;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract's settings as far as calls follow them. Changes are tried on a copy.
 *
 * @param phones extensions whose behaviour or number matters; others just ring
 * @param numbers the contract's own external numbers that lead somewhere
 */
public record Routing(
    Map<UUID, Phone> phones, Map<UUID, RingGroup> groups, Map<String, Target> numbers) {

  public Routing {
    phones = Map.copyOf(phones);
    groups = Map.copyOf(groups);
    numbers = Map.copyOf(numbers);
  }

  /** An extension as calls see it. */
  public record Phone(String number, AbsenceBehaviour absence) {}

  /** A group as calls see it. */
  public record RingGroup(String name, GroupKind kind, List<UUID> members) {

    public RingGroup {
      members = List.copyOf(members);
    }
  }

  /** With another behaviour of one extension. */
  public Routing with(UUID extension, Phone phone) {
    Map<UUID, Phone> changed = new HashMap<>(phones);
    changed.put(extension, phone);
    return new Routing(changed, groups, numbers);
  }

  /** With one group changed or added. */
  public Routing with(UUID id, RingGroup group) {
    Map<UUID, RingGroup> changed = new HashMap<>(groups);
    changed.put(id, group);
    return new Routing(phones, changed, numbers);
  }

  /** With an external number leading elsewhere, or nowhere. */
  public Routing with(String digits, @Nullable Target target) {
    Map<String, Target> changed = new HashMap<>(numbers);
    if (target == null) {
      changed.remove(digits);
    } else {
      changed.put(digits, target);
    }
    return new Routing(phones, groups, changed);
  }

  /** What people call a target. */
  public String name(Target target) {
    return switch (target) {
      case Target.Extension(UUID id) -> {
        Phone phone = phones.get(id);
        yield phone == null ? "?" : phone.number();
      }
      case Target.Group(UUID id) -> {
        RingGroup group = groups.get(id);
        yield group == null ? "?" : group.name();
      }
    };
  }
}
