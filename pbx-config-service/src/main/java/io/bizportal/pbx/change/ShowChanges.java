package io.bizportal.pbx.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.outbox.Outbox;
import io.bizportal.kit.request.UuidText;
import io.bizportal.pbx.change.ChangeSetView.Status;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Change sets as people see them: with names, and how far they have come. */
@Singleton
public class ShowChanges {

  private final ChangeSets sets;
  private final SettingKinds kinds;
  private final Outbox outbox;
  private final ObjectMapper json;

  ShowChanges(ChangeSets sets, SettingKinds kinds, Outbox outbox, ObjectMapper json) {
    this.sets = sets;
    this.kinds = kinds;
    this.outbox = outbox;
    this.json = json;
  }

  /** Changes that may not have been recorded. */
  public List<ChangeView> changes(String contract, List<Change> changes) {
    return named(
        contract,
        changes.stream()
            .filter(change -> !change.changesNothing())
            .map(
                change ->
                    new ChangeView(
                        change.resource(),
                        change.id(),
                        null,
                        change.action(),
                        change.fields(),
                        change.before(),
                        change.after(),
                        Map.of()))
            .toList());
  }

  /** Change sets of one contract in the order given, each with at most so many of its settings. */
  List<ChangeSetView> show(String contract, List<ChangeSet> shown, int most) {
    if (shown.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = shown.stream().map(set -> set.id).toList();
    List<ChangeEntry> entries = sets.entries(ids, most);
    List<ChangeView> views = named(contract, entries.stream().map(this::view).toList());
    Map<UUID, List<ChangeView>> bySet = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      bySet
          .computeIfAbsent(entries.get(i).place.changeSet(), set -> new ArrayList<>())
          .add(views.get(i));
    }
    Map<UUID, Long> totals = sets.totals(ids);
    Map<UUID, UUID> undoers = sets.undoers(ids);
    Set<UUID> waiting =
        outbox.waiting(shown.stream().map(set -> set.event).filter(Objects::nonNull).toList());
    return shown.stream()
        .map(
            set ->
                new ChangeSetView(
                    set.id,
                    set.contractVersion,
                    set.account,
                    set.client,
                    set.actorKind,
                    set.actorName,
                    set.onBehalfOf(),
                    set.changedAt,
                    set.undoes,
                    undoers.get(set.id),
                    status(set, waiting),
                    set.appliedAt,
                    totals.getOrDefault(set.id, 0L),
                    bySet.getOrDefault(set.id, List.of())))
        .toList();
  }

  private static Status status(ChangeSet set, Set<UUID> waiting) {
    if (set.appliedAt != null) {
      return Status.APPLIED;
    }
    return set.event != null && waiting.contains(set.event) ? Status.ACCEPTED : Status.DELIVERED;
  }

  private ChangeView view(ChangeEntry entry) {
    return new ChangeView(
        entry.resource,
        entry.resourceId,
        null,
        entry.action,
        List.of(entry.fields),
        tree(entry.before),
        tree(entry.after),
        Map.of());
  }

  /** A stored state, as it was written. */
  @Nullable ObjectNode tree(@Nullable String text) {
    try {
      return text == null ? null : (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change set can't be read", e);
    }
  }

  /** With the names of what they are and of what they refer to: one question for each kind. */
  private List<ChangeView> named(String contract, List<ChangeView> nameless) {
    Set<UUID> asked = new HashSet<>();
    for (ChangeView change : nameless) {
      asked.addAll(referred(change));
      if (ownName(change) == null) {
        asked.add(change.id());
      }
    }
    Map<UUID, String> known = asked.isEmpty() ? Map.of() : kinds.names(contract, asked);
    return nameless.stream()
        .map(
            change -> {
              String own = ownName(change);
              Map<UUID, String> references = new HashMap<>();
              referred(change).stream()
                  .filter(known::containsKey)
                  .forEach(id -> references.put(id, known.get(id)));
              return new ChangeView(
                  change.resource(),
                  change.id(),
                  own != null ? own : known.get(change.id()),
                  change.action(),
                  change.fields(),
                  change.before(),
                  change.after(),
                  references);
            })
        .toList();
  }

  private static Set<UUID> referred(ChangeView change) {
    Set<UUID> found = new HashSet<>();
    Stream.of(change.before(), change.after())
        .filter(Objects::nonNull)
        .flatMap(ShowChanges::values)
        .filter(JsonNode::isTextual)
        .forEach(value -> UuidText.read(value.asText()).ifPresent(found::add));
    return found;
  }

  private static Stream<JsonNode> values(JsonNode node) {
    return node.isContainerNode()
        ? node.valueStream().flatMap(ShowChanges::values)
        : Stream.of(node);
  }

  private @Nullable String ownName(ChangeView change) {
    JsonNode state = change.after() != null ? change.after() : change.before();
    return state instanceof ObjectNode object
        ? kinds.of(change.resource()).map(kind -> kind.name(object)).orElse(null)
        : null;
  }
}
