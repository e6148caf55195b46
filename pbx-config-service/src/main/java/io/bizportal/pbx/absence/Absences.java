package io.bizportal.pbx.absence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.extension.RemovalParticipant;
import io.bizportal.pbx.extension.SearchTerms;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The absence behaviours' rows, and how change sets and events tell them. */
@ApplicationScoped
public class Absences implements PanacheRepositoryBase<Absence, UUID>, RemovalParticipant {

  public static final String RESOURCE = "absence";

  /** The secret field, as change sets name it. */
  public static final String PIN = SetAbsence.Wanted.PIN;

  /** Extensions of which they are on. */
  private static final String ON =
      """
       from extension e join absence a on a.extension = e.id and a.mode <> 'OFF'
       where e.contract = :contract""";

  private final ObjectMapper json;

  Absences(ObjectMapper json) {
    this.json = json;
  }

  Absence of(UUID extension) {
    Absence absence = findById(extension);
    return absence == null ? Absence.never(extension) : absence;
  }

  /** Those of {@code extensions} that were ever set. */
  Map<UUID, Absence> of(Collection<UUID> extensions) {
    return extensions.isEmpty()
        ? Map.of()
        : list("extension in ?1", extensions).stream()
            .collect(Collectors.toMap(absence -> absence.extension, Function.identity()));
  }

  /** Those that are on of the extensions that have all terms, by the extension's number. */
  @SuppressWarnings("unchecked")
  List<ActiveAbsence> active(String contract, List<String> terms, String after, int limit) {
    List<Tuple> rows =
        bound(
                getEntityManager()
                    .createNativeQuery(
                        "select e.id, e.number, e.memo "
                            + ON
                            + having(terms)
                            + " and e.number > :after order by e.number limit :limit",
                        Tuple.class),
                contract,
                terms)
            .setParameter("after", after)
            .setParameter("limit", limit)
            .getResultList();
    Map<UUID, Absence> found = of(rows.stream().map(row -> row.get("id", UUID.class)).toList());
    return rows.stream()
        .map(
            row ->
                ActiveAbsence.of(
                    row.get("number", String.class),
                    row.get("memo", String.class),
                    Objects.requireNonNull(found.get(row.get("id", UUID.class)))))
        .toList();
  }

  long countActive(String contract, List<String> terms) {
    return ((Number)
            bound(
                    getEntityManager().createNativeQuery("select count(*) " + ON + having(terms)),
                    contract,
                    terms)
                .getSingleResult())
        .longValue();
  }

  private static String having(List<String> terms) {
    return terms.isEmpty()
        ? ""
        : " and e.search_grams @> cast(:grams as text[])" + SearchTerms.positions(terms);
  }

  private static Query bound(Query query, String contract, List<String> terms) {
    query.setParameter("contract", contract);
    if (!terms.isEmpty()) {
      query.setParameter("grams", SearchTerms.grams(terms));
      for (int i = 0; i < terms.size(); i++) {
        query.setParameter("term" + i, terms.get(i));
      }
    }
    return query;
  }

  ObjectNode state(Absence absence) {
    ObjectNode state = json.valueToTree(AbsenceView.of(absence, List.of()));
    state.remove("version");
    return state;
  }

  /** The state of one that is written without its entity. */
  public ObjectNode state(AbsenceBehaviour behaviour, boolean pinSet) {
    Absence absence = new Absence();
    absence.apply(behaviour);
    absence.voicemailPin = pinSet ? "set" : null;
    return state(absence);
  }

  /** What an undo needs: the PIN's hash, if there is one. */
  ObjectNode kept(Absence absence) {
    return kept(absence.voicemailPin);
  }

  /** The same of one that is written without its entity. */
  public ObjectNode kept(@Nullable String pinHash) {
    return json.createObjectNode().put(PIN, pinHash);
  }

  @Override
  public Map<UUID, List<Change>> remove(Collection<UUID> extensions) {
    Map<UUID, List<Change>> removed = new HashMap<>();
    of(extensions)
        .forEach(
            (extension, absence) -> {
              removed.put(
                  extension,
                  List.of(
                      new Change(
                          RESOURCE, extension, state(absence), null, Set.of(), kept(absence))));
              getEntityManager().detach(absence);
            });
    delete("extension in ?1", extensions);
    return removed;
  }
}
