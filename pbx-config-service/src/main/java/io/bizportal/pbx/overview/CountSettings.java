package io.bizportal.pbx.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts a contract's settings. */
@ApplicationScoped
class CountSettings {

  /** Told of one field; the rest is what is missing from the total. */
  static final int MOST_PARTS = 20;

  /** Rows without a field are a kind's total. */
  static final String COUNTS =
      """
      with by_site as materialized (
        select site_number, terminal_kind, count(*) as n from extension
         where contract = :contract group by site_number, terminal_kind)
      select 'extension' as resource, null as field, null as value, coalesce(sum(n), 0) as n
        from by_site
      union all
      select 'extension', 'siteNumber', site_number, sum(n) from by_site group by site_number
      union all
      select 'extension', 'terminalKind', terminal_kind, sum(n) from by_site group by terminal_kind
      union all
      select 'extension', 'barringProfile', barring_profile, count(*) from extension
       where contract = :contract and barring_profile is not null group by barring_profile
      union all
      select 'absence', 'mode', a.mode, count(*)
        from extension e join absence a on a.extension = e.id and a.mode <> 'OFF'
       where e.contract = :contract group by a.mode
      union all
      select 'incoming-group', 'kind', kind, count(*) from incoming_group
       where contract = :contract group by kind
      union all
      select 'external-number', 'kind', kind, count(*) from external_number
       where contract = :contract group by kind
      union all
      select 'external-number', 'target',
             case when extension is not null then 'EXTENSION'
                  when incoming_group is not null then 'GROUP' else 'NOWHERE' end,
             count(*) from external_number
       where contract = :contract group by 3
      union all
      select 'barring-profile', null, null, count(*) from barring_profile
       where contract = :contract
      union all
      select 'hold-music', null, null, count(*) from hold_music where contract = :contract
      union all
      select 'line-keys', null, null, count(*)
        from line_keys l join extension e on e.id = l.extension
       where e.contract = :contract
         and exists (select from line_key k where k.extension = l.extension)
      """;

  private record Counted(
      String resource, @Nullable String field, @Nullable String value, long count) {}

  /** In the order of the menu. */
  private static final List<String> KINDS =
      List.of(
          "extension",
          "absence",
          "line-keys",
          "incoming-group",
          "external-number",
          "barring-profile",
          "hold-music");

  private final EntityManager database;

  CountSettings(EntityManager database) {
    this.database = database;
  }

  @Transactional
  OverviewView of(String contract) {
    List<Tuple> rows =
        database
            .createNativeQuery(COUNTS, Tuple.class)
            .setParameter("contract", contract)
            .getResultList();
    Map<String, List<Counted>> byKind = new HashMap<>();
    for (Tuple row : rows) {
      Counted counted = counted(row);
      byKind.computeIfAbsent(counted.resource(), kind -> new ArrayList<>()).add(counted);
    }
    return new OverviewView(
        KINDS.stream().map(kind -> kind(kind, byKind.getOrDefault(kind, List.of()))).toList());
  }

  private static Counted counted(Tuple row) {
    return new Counted(
        row.get("resource", String.class),
        row.get("field", String.class),
        row.get("value", String.class),
        ((Number) row.get("n")).longValue());
  }

  /** A kind without a total of its own has that of its first field. */
  private static OverviewView.Kind kind(String resource, List<Counted> counted) {
    Map<String, List<Counted>> fields = new LinkedHashMap<>();
    counted.stream()
        .filter(one -> one.field() != null)
        .forEach(
            one ->
                fields
                    .computeIfAbsent(Objects.requireNonNull(one.field()), f -> new ArrayList<>())
                    .add(one));
    long total =
        counted.stream()
            .filter(one -> one.field() == null)
            .findFirst()
            .map(Counted::count)
            .orElseGet(
                () ->
                    fields.values().stream()
                        .findFirst()
                        .map(parts -> parts.stream().mapToLong(Counted::count).sum())
                        .orElse(0L));
    return new OverviewView.Kind(
        resource, total, fields.values().stream().flatMap(CountSettings::most).toList());
  }

  private static Stream<OverviewView.Part> most(List<Counted> parts) {
    return parts.stream()
        .sorted(Comparator.comparingLong(Counted::count).reversed())
        .limit(MOST_PARTS)
        .map(
            one ->
                new OverviewView.Part(
                    Objects.requireNonNull(one.field()), one.value(), one.count()));
  }
}
