package io.bizportal.pbx.routing;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Settings as far as calls follow them: a contract's, or those of the lines that calls come
 * through. Changes are tried on a copy.
 *
 * @param phones extensions whose behaviour or number matters; others just ring
 * @param lines lines with numbers of their own
 * @param numbers the numbers that lead somewhere here; all others lead outside
 */
public record Routing(
    Map<UUID, Phone> phones,
    Map<UUID, RingGroup> groups,
    Map<UUID, Line> lines,
    Map<String, Target> numbers) {

  public Routing {
    phones = Map.copyOf(phones);
    groups = Map.copyOf(groups);
    lines = Map.copyOf(lines);
    numbers = Map.copyOf(numbers);
  }

  /** Of a cloud PBX. */
  public Routing(
      Map<UUID, Phone> phones, Map<UUID, RingGroup> groups, Map<String, Target> numbers) {
    this(phones, groups, Map.of(), numbers);
  }

  /** Of lines only; the first that has a number gets its calls. */
  public static Routing ofLines(Map<UUID, Line> lines) {
    Map<String, Target> numbers = new HashMap<>();
    lines.forEach((id, line) -> numbers.putIfAbsent(line.number(), new Target.Line(id)));
    return new Routing(Map.of(), Map.of(), lines, numbers);
  }

  /** An extension as calls see it. */
  public record Phone(String number, AbsenceBehaviour absence) {}

  /** A line as calls see it. */
  public record Line(String number, AbsenceBehaviour absence, boolean rejectsAnonymous) {}

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
    return new Routing(changed, groups, lines, numbers);
  }

  /** With one group changed or added. */
  public Routing with(UUID id, RingGroup group) {
    Map<UUID, RingGroup> changed = new HashMap<>(groups);
    changed.put(id, group);
    return new Routing(phones, changed, lines, numbers);
  }

  /** With one line changed or added, which then gets the calls to its number. */
  public Routing with(UUID id, Line line) {
    Map<UUID, Line> changed = new HashMap<>(lines);
    changed.put(id, line);
    return new Routing(phones, groups, changed, numbers).with(line.number(), new Target.Line(id));
  }

  /** With an external number leading elsewhere, or nowhere. */
  public Routing with(String digits, @Nullable Target target) {
    Map<String, Target> changed = new HashMap<>(numbers);
    if (target == null) {
      changed.remove(digits);
    } else {
      changed.put(digits, target);
    }
    return new Routing(phones, groups, lines, changed);
  }

  /** What a telephone or line does when it is called; a group has no behaviour of its own. */
  AbsenceBehaviour absence(Target target) {
    AbsenceBehaviour set =
        switch (target) {
          case Target.Extension(UUID id) -> {
            Phone phone = phones.get(id);
            yield phone == null ? null : phone.absence();
          }
          case Target.Line(UUID id) -> {
            Line line = lines.get(id);
            yield line == null ? null : line.absence();
          }
          case Target.Group ignored -> null;
        };
    return set == null ? new AbsenceBehaviour.Off() : set;
  }

  /** What people call a target. */
  public String name(Target target) {
    return switch (target) {
      case Target.Extension(UUID id) -> {
        Phone phone = phones.get(id);
        yield phone == null ? "?" : phone.number();
      }
      case Target.Line(UUID id) -> {
        Line line = lines.get(id);
        yield line == null ? "?" : line.number();
      }
      case Target.Group(UUID id) -> {
        RingGroup group = groups.get(id);
        yield group == null ? "?" : group.name();
      }
    };
  }
}
