package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.contract.JapaneseToday;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The voice groups somebody reaches, page by page: two queries, however many there are. */
@ApplicationScoped
class ListVoiceGroups {

  private static final String MATCHING =
      """
       from voice_group g
       left join contract r on r.voice_group = g.id and r.representative
            and r.life_cycle <> 'TERMINATED' and r.number = any(cast(:readable as text[]))
       left join lateral (
            select string_agg(concat_ws(E'\\n', c.number, c.site_name, c.memo), E'\\n') as said
              from contract c
             where c.voice_group = g.id and c.number = any(cast(:reached as text[]))) m on true
       where g.company = :company
         and g.id = any(cast(:groups as text[]))
         and\s"""
          + Keywords.in("concat_ws(E'\\n', g.id, r.number, r.site_name, r.memo, m.said)");

  private final CurrentReach current;
  private final JapaneseToday today;
  private final EntityManager database;

  ListVoiceGroups(CurrentReach current, JapaneseToday today, EntityManager database) {
    this.current = current;
    this.today = today;
    this.database = database;
  }

  /** Not one transaction: the picture must not wait for a second connection while holding one. */
  Page<SettingsTarget> list(
      String company, UUID account, @Nullable String typed, PageRequest request) {
    CompanyReach reach = current.of(company);
    Map<String, ReachedVoiceGroup> groups = reach.voiceGroups(account, today.get());
    Search search = new Search(company, reach.readable(account), groups, Keywords.of(typed));
    List<Tuple> found =
        search
            .in(
                database.createNativeQuery(
                    "select g.id, r.number, r.site_name, r.memo "
                        + MATCHING
                        + " and g.id > :after order by g.id limit :limit",
                    Tuple.class))
            .setParameter("after", request.after())
            .setParameter("limit", request.limit() + 1)
            .getResultList();
    Number total =
        (Number)
            search.in(database.createNativeQuery("select count(*) " + MATCHING)).getSingleResult();
    return request.page(
        found,
        row -> target(row, groups),
        row -> Cursor.of(row.get("id", String.class)),
        total.longValue());
  }

  private record Search(
      String company,
      Set<String> readable,
      Map<String, ReachedVoiceGroup> groups,
      Keywords keywords) {

    Query in(Query query) {
      return query
          .setParameter("company", company)
          .setParameter("readable", readable.toArray(String[]::new))
          .setParameter("groups", groups.keySet().toArray(String[]::new))
          .setParameter(
              "reached",
              groups.values().stream()
                  .flatMap(group -> group.contracts().keySet().stream())
                  .toArray(String[]::new))
          .setParameter("patterns", keywords.parameter());
    }
  }

  private static SettingsTarget target(Tuple row, Map<String, ReachedVoiceGroup> groups) {
    ReachedVoiceGroup group = Objects.requireNonNull(groups.get(row.get("id", String.class)));
    return new SettingsTarget(
        SettingsTarget.Kind.VOICE_GROUP,
        group.id(),
        group.service(),
        row.get("number", String.class),
        row.get("site_name", String.class),
        row.get("memo", String.class),
        group.level(),
        group.contracts().size());
  }
}
