package io.bizportal.pbx.group;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.table.KindList;
import io.bizportal.kit.table.ListFilter;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.music.MusicUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** The groups' rows and their members'. Each method takes the contract: an ID opens nothing. */
@ApplicationScoped
public class IncomingGroups
    implements PanacheRepositoryBase<IncomingGroup, UUID>, ExtensionUse, MusicUse, KindList {

  public static final String RESOURCE = "incoming-group";

  private static final String FROM = " from incoming_group g where g.contract = :contract";

  private static final String MATCHING =
      " and "
          + Keywords.in(
              """
              concat_ws(E'\\n', g.name, g.number,
                (select string_agg(e.number, E'\\n')
                   from incoming_group_member m join extension e on e.id = m.extension
                  where m.incoming_group = g.id))""");

  IncomingGroup require(String contract, UUID id) {
    IncomingGroup group = findById(id);
    if (group == null || !group.contract.equals(contract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return group;
  }

  /** Whether this is one of the contract's groups. */
  public boolean belongs(String contract, UUID id) {
    IncomingGroup group = findById(id);
    return group != null && group.contract.equals(contract);
  }

  List<IncomingGroup> page(String contract, String[] patterns, SortedPart<GroupField> part) {
    NativeQuery<IncomingGroup> query =
        matching(listed(patterns, part), patterns, IncomingGroup.class)
            .setParameter("contract", contract);
    part.bind(query::setParameter);
    return query.getResultList();
  }

  long count(String contract, String[] patterns) {
    return matching("select count(*)" + FROM + where(patterns), patterns, Long.class)
        .setParameter("contract", contract)
        .getSingleResult();
  }

  @Override
  public String kind() {
    return "incoming-groups";
  }

  @Override
  @Transactional
  public List<UUID> shown(String contract, ListFilter filter) {
    String[] patterns = Keywords.of(filter.q()).parameter();
    SortedPart<GroupField> all = SortedPart.whole(filter.sort(), GroupField.class);
    NativeQuery<UUID> query =
        matching(listed("g.id", patterns, all), patterns, UUID.class)
            .setParameter("contract", contract);
    all.bind(query::setParameter);
    return query.getResultList();
  }

  static String listed(String[] patterns, SortedPart<GroupField> part) {
    return listed("g.*", patterns, part);
  }

  private static String listed(String columns, String[] patterns, SortedPart<GroupField> part) {
    return "select "
        + columns
        + FROM
        + where(patterns)
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :most";
  }

  private static String where(String[] patterns) {
    return patterns.length == 0 ? "" : MATCHING;
  }

  private <T> NativeQuery<T> matching(String sql, String[] patterns, Class<T> row) {
    NativeQuery<T> query = getSession().createNativeQuery(sql, row);
    return patterns.length == 0 ? query : query.setParameter("patterns", patterns);
  }

  Map<UUID, List<GroupMember>> members(Collection<UUID> groups) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select m.incoming_group, e.id, e.number, e.memo
                  from incoming_group_member m join extension e on e.id = m.extension
                 where m.incoming_group = any(cast(cast(:groups as text[]) as uuid[]))
                 order by m.incoming_group, m.position""",
                Tuple.class)
            .setParameter("groups", groups.stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    Map<UUID, List<GroupMember>> members = new HashMap<>();
    for (Tuple row : rows) {
      members
          .computeIfAbsent(row.get("incoming_group", UUID.class), g -> new ArrayList<>())
          .add(
              new GroupMember(
                  row.get("id", UUID.class),
                  row.get("number", String.class),
                  row.get("memo", String.class)));
    }
    return members;
  }

  List<GroupMember> members(UUID group) {
    return members(List.of(group)).getOrDefault(group, List.of());
  }

  void setMembers(UUID group, List<UUID> members) {
    getEntityManager()
        .createNativeQuery("delete from incoming_group_member where incoming_group = :group")
        .setParameter("group", group)
        .executeUpdate();
    getEntityManager()
        .createNativeQuery(
            """
            insert into incoming_group_member (incoming_group, position, extension)
            select :group, m.position, cast(m.extension as uuid)
              from unnest(cast(:members as text[])) with ordinality as m (extension, position)""")
        .setParameter("group", group)
        .setParameter("members", members.stream().map(UUID::toString).toArray(String[]::new))
        .executeUpdate();
  }

  @Override
  public Map<UUID, List<Use>> usesOf(Collection<UUID> extensions) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select m.extension, g.id, g.name from incoming_group_member m
                  join incoming_group g on g.id = m.incoming_group
                 where m.extension = any(cast(cast(:extensions as text[]) as uuid[]))
                 order by g.name""",
                Tuple.class)
            .setParameter(
                "extensions", extensions.stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("extension", UUID.class),
                Collectors.mapping(
                    row ->
                        new Use(RESOURCE, row.get("id", UUID.class), row.get("name", String.class)),
                    Collectors.toList())));
  }

  @Override
  public List<Use> usesOfMusic(UUID music) {
    return list("holdMusic = ?1 order by name", music).stream()
        .map(group -> new Use(RESOURCE, group.id, group.name))
        .toList();
  }
}
