package io.bizportal.entitlement.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to groups, kept with before and after (C12). */
@ApplicationScoped
class GrantHistory {

  private static final TypeReference<List<GrantEffect>> EFFECTS = new TypeReference<>() {};

  /** A change can be undone as long as nothing newer happened to its group. */
  private static final String SUMMARIES =
      """
      select c.grant_version, c.cause, c.group_id, c.account, c.joined, c.changed_by, c.changed_at,
             c.gaining, c.losing, c.undoes,
             coalesce(g.name, c.state_before ->> 'name', '') as group_name,
             (c.cause <> 'GROUP' or c.state_after is not null) as group_stands,
             (c.group_id <> 'G0000002' or c.cause = 'MEMBERS')
             and not exists (select 1 from grant_change n
                              where n.company = c.company and n.group_id = c.group_id
                                and n.grant_version > c.grant_version) as undoable
        from grant_change c
        left join user_group g on g.company = c.company and g.id = c.group_id
       where c.company = :company\s""";

  private final EntityManager database;
  private final ObjectMapper json;

  GrantHistory(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps a group's change; contracts' and accounts' have their own records. */
  void add(GrantChange change, long version, Instant at) {
    if (change.group() == null) {
      return;
    }
    GrantPreview preview = GrantPreview.of(change.effects());
    database
        .createNativeQuery(
            """
            insert into grant_change (company, grant_version, cause, group_id, account, joined,
                changed_by, changed_at, state_before, state_after, effects, gaining, losing, undoes)
            values (:company, :version, :cause, :group, cast(:account as uuid), :joined, :by, :at,
                cast(:before as jsonb), cast(:after as jsonb), cast(:effects as jsonb),
                :gaining, :losing, :undoes)""")
        .setParameter("company", change.company())
        .setParameter("version", version)
        .setParameter("cause", change.cause().name())
        .setParameter("group", change.group())
        .setParameter("account", change.account() == null ? null : change.account().toString())
        .setParameter("joined", change.joined())
        .setParameter("by", change.changedBy())
        .setParameter("at", at)
        .setParameter("before", written(change.before()))
        .setParameter("after", written(change.after()))
        .setParameter("effects", written(change.effects()))
        .setParameter("gaining", preview.accountsGaining())
        .setParameter("losing", preview.accountsLosing())
        .setParameter("undoes", change.undoes())
        .executeUpdate();
  }

  /** Newest first, of one group or of all. */
  List<GrantChangeSummary> page(String company, @Nullable String group, long before, int limit) {
    return summaries(
        database
            .createNativeQuery(
                SUMMARIES
                    + """
                      and (:every or c.group_id = :group) and c.grant_version < :before
                      order by c.grant_version desc limit :limit""",
                Tuple.class)
            .setParameter("company", company)
            .setParameter("every", group == null)
            .setParameter("group", group == null ? "" : group)
            .setParameter("before", before)
            .setParameter("limit", limit)
            .getResultList());
  }

  long count(String company, @Nullable String group) {
    return ((Number)
            database
                .createNativeQuery(
                    """
                    select count(*) from grant_change
                     where company = :company and (:every or group_id = :group)""")
                .setParameter("company", company)
                .setParameter("every", group == null)
                .setParameter("group", group == null ? "" : group)
                .getSingleResult())
        .longValue();
  }

  /** What was done to a group's permissions since it had this version, newest first. */
  List<GrantChangeSummary> since(GroupId group, long version) {
    return summaries(
        database
            .createNativeQuery(
                SUMMARIES
                    + """
                      and c.group_id = :group and cast(c.state_after ->> 'version' as bigint) > :since
                      order by c.grant_version desc limit 20""",
                Tuple.class)
            .setParameter("company", group.company())
            .setParameter("group", group.id())
            .setParameter("since", version)
            .getResultList());
  }

  /** One change with all that is known of it. */
  Optional<GrantChangeView> find(String company, long version) {
    List<GrantChangeSummary> found =
        summaries(
            database
                .createNativeQuery(SUMMARIES + "and c.grant_version = :version", Tuple.class)
                .setParameter("company", company)
                .setParameter("version", version)
                .getResultList());
    return found.stream().findFirst().map(summary -> view(company, summary));
  }

  private GrantChangeView view(String company, GrantChangeSummary summary) {
    Tuple row =
        (Tuple)
            database
                .createNativeQuery(
                    """
                    select cast(state_before as text) as before, cast(state_after as text) as after,
                           cast(effects as text) as effects
                      from grant_change where company = :company and grant_version = :version""",
                    Tuple.class)
                .setParameter("company", company)
                .setParameter("version", summary.grantVersion())
                .getSingleResult();
    return new GrantChangeView(
        summary,
        state(row.get("before", String.class)),
        state(row.get("after", String.class)),
        effects(row.get("effects", String.class)));
  }

  @SuppressWarnings("unchecked")
  private static List<GrantChangeSummary> summaries(List<?> rows) {
    return ((List<Tuple>) rows).stream().map(GrantHistory::summary).toList();
  }

  private static GrantChangeSummary summary(Tuple row) {
    Number undoes = row.get("undoes", Number.class);
    return new GrantChangeSummary(
        row.get("grant_version", Number.class).longValue(),
        GrantCause.valueOf(row.get("cause", String.class)),
        row.get("group_id", String.class),
        row.get("group_name", String.class),
        row.get("account", UUID.class),
        row.get("joined", Boolean.class),
        row.get("changed_by", String.class),
        row.get("changed_at", Instant.class),
        row.get("gaining", Number.class).intValue(),
        row.get("losing", Number.class).intValue(),
        undoes == null ? null : undoes.longValue(),
        row.get("group_stands", Boolean.class),
        row.get("undoable", Boolean.class));
  }

  private @Nullable String written(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable GroupState state(@Nullable String kept) {
    try {
      return kept == null ? null : json.readValue(kept, GroupState.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<GrantEffect> effects(String kept) {
    try {
      return json.readValue(kept, EFFECTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
