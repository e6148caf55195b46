package io.bizportal.pbx.group;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.music.MusicUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The groups' rows and their members'. Each method takes the contract: an ID opens nothing. */
@ApplicationScoped
public class IncomingGroups
    implements PanacheRepositoryBase<IncomingGroup, UUID>, ExtensionUse, MusicUse {

  static final String RESOURCE = "incoming-group";

  private static final String MATCHING =
      """
       from incoming_group g
       where g.contract = :contract
         and\s"""
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

  @SuppressWarnings("unchecked")
  List<IncomingGroup> page(String contract, String[] patterns, String after, int limit) {
    return getEntityManager()
        .createNativeQuery(
            "select g.*" + MATCHING + " and g.name > :after order by g.name limit :limit",
            IncomingGroup.class)
        .setParameter("contract", contract)
        .setParameter("patterns", patterns)
        .setParameter("after", after)
        .setParameter("limit", limit)
        .getResultList();
  }

  long count(String contract, String[] patterns) {
    return ((Number)
            getEntityManager()
                .createNativeQuery("select count(*)" + MATCHING)
                .setParameter("contract", contract)
                .setParameter("patterns", patterns)
                .getSingleResult())
        .longValue();
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
  public List<Use> usesOf(UUID extension) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select g.id, g.name from incoming_group g
                  join incoming_group_member m on m.incoming_group = g.id
                 where m.extension = :extension order by g.name""",
                Tuple.class)
            .setParameter("extension", extension)
            .getResultList();
    return rows.stream()
        .map(row -> new Use(RESOURCE, row.get("id", UUID.class), row.get("name", String.class)))
        .toList();
  }

  @Override
  public List<Use> usesOfMusic(UUID music) {
    return list("holdMusic = ?1 order by name", music).stream()
        .map(group -> new Use(RESOURCE, group.id, group.name))
        .toList();
  }
}
