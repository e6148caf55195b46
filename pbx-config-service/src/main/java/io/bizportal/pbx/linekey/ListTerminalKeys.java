package io.bizportal.pbx.linekey;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** One page of a contract's terminals that have keys, by extension number. */
@ApplicationScoped
class ListTerminalKeys {

  private static final String HAS_KEYS =
      "exists (select from line_key k where k.extension = l.extension)";

  private final Session database;
  private final LineKeys keys;

  ListTerminalKeys(Session database, LineKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  @Transactional
  Page<TerminalKeys> list(String contract, PageRequest request) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                "select e.id, e.number from extension e join line_keys l on l.extension = e.id"
                    + " where e.contract = :contract and e.number > :after and "
                    + HAS_KEYS
                    + " order by e.number limit :limit",
                Tuple.class)
            .setParameter("contract", contract)
            .setParameter("after", request.after())
            .setParameter("limit", request.limit() + 1)
            .getResultList();
    Map<UUID, List<LineKeysView.Key>> found =
        keys.keys(rows.stream().map(row -> row.get("id", UUID.class)).toList());
    return request.page(
        rows.stream()
            .map(
                row -> {
                  UUID id = row.get("id", UUID.class);
                  return new TerminalKeys(
                      id, row.get("number", String.class), found.getOrDefault(id, List.of()));
                })
            .toList(),
        Function.identity(),
        terminal -> Cursor.of(terminal.number()),
        count(contract));
  }

  private long count(String contract) {
    return database
        .createNativeQuery(
            "select count(*) from extension e join line_keys l on l.extension = e.id"
                + " where e.contract = :contract and "
                + HAS_KEYS,
            Long.class)
        .setParameter("contract", contract)
        .getSingleResult();
  }
}
