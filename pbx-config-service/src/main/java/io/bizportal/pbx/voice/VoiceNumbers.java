package io.bizportal.pbx.voice;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.VoiceGroupCaller;
import io.bizportal.pbx.inventory.ContractOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers with their forwarding, as far as a caller reaches their contracts. */
@ApplicationScoped
class VoiceNumbers {

  private static final String JOINS =
      """
       join contract c on c.number = n.contract
       left join voice_forwarding f on f.telephone_number = n.id
      """;

  private static final String FROM =
      " from telephone_number n"
          + JOINS
          + """
             where n.contract = any(cast(:contracts as text[])) and c.company = :company
             and c.service = 'IP_VOICE'
            """;

  private static final String MATCHING =
      """
       from telephone_number n
       where n.contract = any(array(
               select number from contract where number = any(cast(:contracts as text[]))
                  and company = :company and service = 'IP_VOICE'))
         and (:siteId = '%%' or upper(n.site_id) like :siteId)
         and n.contract like :contract and n.number like :number
      """;

  private static final String SHOWN =
      """
      select n.id, n.number, n.contract, n.site_id, c.site_name, c.options,
             f.enabled, f.unconditional, f.busy, f.no_answer, f.unreachable, f.ring_seconds,
             f.target, f.destinations, f.effective, coalesce(f.version, 0) as version, f.updated_at
      """;

  private final EntityManager database;

  VoiceNumbers(EntityManager database) {
    this.database = database;
  }

  @Transactional
  Page<VoiceNumberView> list(
      VoiceGroupCaller caller,
      VoiceNumberSearch search,
      @Nullable String sort,
      PageRequest request) {
    SortedPart<VoiceNumberField> part = SortedPart.of(sort, VoiceNumberField.class, request);
    return request.page(
        page(caller, search, part),
        number -> number,
        last -> RowField.cursor(part, last),
        count(caller, search));
  }

  private List<VoiceNumberView> page(
      VoiceGroupCaller caller, VoiceNumberSearch search, SortedPart<VoiceNumberField> part) {
    Query query = matching(caller, search, listed(part));
    part.bind(query::setParameter);
    List<Tuple> rows = query.getResultList();
    return rows.stream().map(row -> view(row, caller)).toList();
  }

  /** No more than the part is joined. */
  static String listed(SortedPart<VoiceNumberField> part) {
    return SHOWN
        + " from (select n.*"
        + MATCHING
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :most) n"
        + JOINS
        + " order by "
        + part.order();
  }

  private long count(VoiceGroupCaller caller, VoiceNumberSearch search) {
    Tuple row =
        (Tuple) matching(caller, search, "select count(*) as total" + MATCHING).getSingleResult();
    return row.get("total", Number.class).longValue();
  }

  /** One number; 404 if none of the contracts that the caller may read has it. */
  VoiceNumberView require(VoiceGroupCaller caller, UUID id) {
    return find(caller.company(), caller.contractsWith("read"), id)
        .map(row -> view(row, caller))
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Which contract has each of some numbers; those that the caller may not read are missing. */
  @Transactional
  Map<UUID, String> contractsOf(VoiceGroupCaller caller, Set<UUID> ids) {
    return byId(caller.company(), caller.contractsWith("read"), ids, "contract");
  }

  /** The digits of those of {@code ids} that are numbers of these contracts. */
  Map<UUID, String> digits(Set<String> contracts, Collection<UUID> ids) {
    return byId(null, contracts, ids, "number");
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, String> byId(
      @Nullable String company, Set<String> contracts, Collection<UUID> ids, String column) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select n.id, n.%s as told
                  from telephone_number n join contract c on c.number = n.contract
                 where n.id = any(cast(:ids as uuid[]))
                   and n.contract = any(cast(:contracts as text[]))
                   and c.company = coalesce(cast(:company as text), c.company)
                   and c.service = 'IP_VOICE'"""
                    .formatted(column),
                Tuple.class)
            .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
            .setParameter("contracts", contracts.toArray(String[]::new))
            .setParameter("company", company)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("id", UUID.class), row -> row.get("told", String.class)));
  }

  /** One number of one contract. */
  Optional<VoiceNumberView> of(String company, String contract, UUID id) {
    return find(company, Set.of(contract), id).map(row -> view(row, null));
  }

  /** Those of {@code ids} that are a contract's numbers. */
  List<VoiceNumberView> of(String company, String contract, Collection<UUID> ids) {
    return find(company, Set.of(contract), ids).stream().map(row -> view(row, null)).toList();
  }

  private Optional<Tuple> find(String company, Set<String> contracts, UUID id) {
    return find(company, contracts, Set.of(id)).stream().findFirst();
  }

  private List<Tuple> find(String company, Set<String> contracts, Collection<UUID> ids) {
    // What was changed in this transaction is written first.
    database.flush();
    return database
        .createNativeQuery(
            SHOWN + FROM + " and n.id = any(cast(cast(:ids as text[]) as uuid[]))", Tuple.class)
        .setParameter("contracts", contracts.toArray(String[]::new))
        .setParameter("company", company)
        .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList();
  }

  private Query matching(VoiceGroupCaller caller, VoiceNumberSearch search, String sql) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("contracts", caller.contractsWith("read").toArray(String[]::new))
        .setParameter("company", caller.company())
        .setParameter("siteId", search.siteIdPattern())
        .setParameter("contract", search.contractPattern())
        .setParameter("number", search.numberPattern());
  }

  private static VoiceNumberView view(Tuple row, @Nullable VoiceGroupCaller reader) {
    String contract = row.get("contract", String.class);
    return new VoiceNumberView(
        row.get("id", UUID.class),
        row.get("number", String.class),
        contract,
        row.get("site_name", String.class),
        row.get("site_id", String.class),
        options(row.get("options", String[].class)),
        reader != null && reader.contractsWith("write").contains(contract),
        forwarding(row),
        row.get("version", Number.class).longValue(),
        row.get("updated_at", Instant.class),
        List.of(),
        List.of());
  }

  private static Set<ContractOption> options(String[] names) {
    return Stream.of(ContractOption.values())
        .filter(option -> Arrays.asList(names).contains(option.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The forwarding among the columns of a number. */
  static VoiceForwarding forwarding(Tuple row) {
    return row.get("enabled") == null
        ? VoiceForwarding.NEVER_SET
        : new VoiceForwarding(
            row.get("enabled", Boolean.class),
            row.get("unconditional", Boolean.class),
            row.get("busy", Boolean.class),
            row.get("no_answer", Boolean.class),
            row.get("unreachable", Boolean.class),
            row.get("ring_seconds", Integer.class),
            VoiceTarget.valueOf(row.get("target", String.class)),
            List.of(row.get("destinations", String[].class)),
            row.get("effective", Integer.class));
  }
}
