package io.bizportal.pbx.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.absence.Absences;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.ChangeCheck;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.extension.FoundUses;
import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls are forwarded inside a contract to numbers of its extensions and groups only, and these
 * numbers stay theirs as long as calls are forwarded there (E8).
 */
@ApplicationScoped
public class InsideDestinations implements ChangeCheck, ExtensionUse {

  /** Fields of settings that hold a number of their own. */
  private static final List<String> OWN_NUMBERS = List.of("number", "officeLinkNumber");

  private static final String FORWARDED =
      """
      select f.digits, f.extension, e.number from (
        select f.*, row_number() over (partition by f.digits order by f.extension) as place
          from forwarded_inside f
         where f.contract = :contract and f.digits = any(cast(:digits as text[]))) f
        join extension e on e.id = f.extension
       where f.place <= :told
       order by f.digits, e.number""";

  private static final String LOOSE =
      """
      select w.digits from unnest(cast(:digits as text[])) w (digits)
       where not exists (select 1 from dial_string d
                          where d.contract = :contract and d.digits = w.digits
                            and d.used_as in ('extension', 'office-link', 'incoming-group'))""";

  private static final String OWNED =
      """
      select d.owner, f.extension, e.number
        from dial_string d
        join forwarded_inside f on f.contract = d.contract and f.digits = d.digits
        join extension e on e.id = f.extension
       where d.owner = any(cast(cast(:owners as text[]) as uuid[]))
       order by e.number limit :told""";

  private static final int TOLD = 50;

  private final EntityManager database;

  InsideDestinations(EntityManager database) {
    this.database = database;
  }

  @Override
  public void check(LockedContract contract, List<Change> changes) {
    Map<String, String> named = new LinkedHashMap<>();
    Map<String, PbxProblem> givenUp = new HashMap<>();
    for (Change change : changes) {
      if (change.resource().equals(Absences.RESOURCE)) {
        named.putAll(named(change.after()));
      } else {
        Set<String> had = own(change.before());
        had.removeAll(own(change.after()));
        had.forEach(
            digits ->
                givenUp.put(
                    digits, change.after() == null ? PbxProblem.IN_USE : PbxProblem.NAME_IN_USE));
      }
    }
    Map<String, List<Use>> loose =
        loose(
            contract.number(),
            Stream.of(named.keySet(), givenUp.keySet()).flatMap(Set::stream).toList());
    refuse(loose, named, givenUp);
  }

  private static void refuse(
      Map<String, List<Use>> loose, Map<String, String> named, Map<String, PbxProblem> givenUp) {
    givenUp.entrySet().stream()
        .filter(one -> loose.containsKey(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .ifPresent(problem -> FoundUses.ofNames(loose).refuse(problem));
    Findings findings = new Findings();
    named.forEach(
        (digits, pointer) -> {
          if (loose.containsKey(digits)) {
            findings.add(unknown(pointer));
          }
        });
    findings.refuseIfAny();
  }

  /** What is said of a number that leads nowhere. */
  public static Finding unknown(String pointer) {
    return new Finding(
        pointer,
        "destination-unknown",
        "この番号の内線・着信グループはありません。外線番号は市外局番から（0から）入力してください",
        "No extension or group has this number. Outside numbers start with the area code (with 0)");
  }

  /** Who forwards to those of some numbers that are neither an extension's nor a group's. */
  private Map<String, List<Use>> loose(String contract, Collection<String> digits) {
    if (digits.isEmpty()) {
      return Map.of();
    }
    database.flush();
    List<String> loose =
        database
            .createNativeQuery(LOOSE, String.class)
            .setParameter("contract", contract)
            .setParameter("digits", digits.toArray(String[]::new))
            .getResultList();
    return forwarding(contract, loose);
  }

  /** The first of those that forward to some numbers inside, by number. */
  public Map<String, List<Use>> forwarding(String contract, Collection<String> digits) {
    if (digits.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(FORWARDED, Tuple.class)
            .setParameter("contract", contract)
            .setParameter("digits", digits.toArray(String[]::new))
            .setParameter("told", TOLD)
            .getResultList();
    Map<String, List<Use>> found = new LinkedHashMap<>();
    for (Tuple row : rows) {
      found
          .computeIfAbsent(row.get("digits", String.class), one -> new ArrayList<>())
          .add(use(row));
    }
    return found;
  }

  /** The first of those that forward to extensions or groups. */
  @Override
  public Map<UUID, List<Use>> usesOf(Collection<UUID> owners) {
    List<Tuple> rows =
        database
            .createNativeQuery(OWNED, Tuple.class)
            .setParameter("owners", owners.stream().map(UUID::toString).toArray(String[]::new))
            .setParameter("told", TOLD)
            .getResultList();
    Map<UUID, List<Use>> uses = new LinkedHashMap<>();
    for (Tuple row : rows) {
      uses.computeIfAbsent(row.get("owner", UUID.class), one -> new ArrayList<>()).add(use(row));
    }
    return uses;
  }

  @Override
  public boolean isCheckedAtTheEnd() {
    return true;
  }

  private static Use use(Tuple row) {
    return new Use(
        Absences.RESOURCE, row.get("extension", UUID.class), row.get("number", String.class));
  }

  /** Numbers inside that calls are forwarded to, and the fields that name them. */
  private static Map<String, String> named(@Nullable JsonNode absence) {
    Map<String, String> named = new LinkedHashMap<>();
    if (absence != null) {
      add(named, absence.path("destination"), "/destination");
      for (int i = 0; i < absence.path("numbers").size(); i++) {
        add(named, absence.path("numbers").path(i), "/numbers/" + i);
      }
    }
    return named;
  }

  private static void add(Map<String, String> named, JsonNode number, String pointer) {
    if (number.isTextual() && DialString.isValid(number.asText())) {
      named.put(number.asText(), pointer);
    }
  }

  private static Set<String> own(@Nullable JsonNode setting) {
    Set<String> own = new HashSet<>();
    if (setting != null) {
      OWN_NUMBERS.stream()
          .map(setting::path)
          .filter(JsonNode::isTextual)
          .map(JsonNode::asText)
          .filter(DialString::isValid)
          .forEach(own::add);
    }
    return own;
  }
}
