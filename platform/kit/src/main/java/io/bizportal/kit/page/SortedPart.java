package io.bizportal.kit.page;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a sorted list is asked for, and how that is said in SQL: rows that come after the
 * last one of the part before, by keys that an index has in this order.
 *
 * @param after the keys of the last row of the part before; empty for the first part
 * @param most rows to read: one more than is shown, to know whether there is more
 */
public record SortedPart<F extends Enum<F> & SortedPart.Field>(
    SortBy<F> sort, List<Object> after, int most) {

  /** A field that a list can be sorted by. */
  public interface Field extends SortBy.Field {

    /** What rows are sorted by, ending with what no two rows have in common. */
    List<SortKey> keys();
  }

  public SortedPart {
    after = List.copyOf(after);
  }

  /** A field that there isn't and a cursor of another order are problems. */
  public static <F extends Enum<F> & Field> SortedPart<F> of(
      @Nullable String sort, Class<F> fields, PageRequest page) {
    SortBy<F> by = SortBy.of(sort, fields);
    List<Object> after =
        page.cursor() == null
            ? List.of()
            : Cursor.parse(page.cursor(), parts -> last(by, by.field().keys(), parts));
    return new SortedPart<>(by, after, page.limit() + 1);
  }

  /** The whole list; for what is read of it at once. */
  public static <F extends Enum<F> & Field> SortedPart<F> whole(
      @Nullable String sort, Class<F> fields) {
    return new SortedPart<>(SortBy.of(sort, fields), List.of(), Integer.MAX_VALUE);
  }

  private static List<Object> last(SortBy<?> sort, List<SortKey> keys, List<String> parts) {
    if (parts.size() != keys.size() + 1 || !parts.getFirst().equals(sort.text())) {
      throw new IllegalArgumentException("of another order");
    }
    return IntStream.range(0, keys.size())
        .mapToObj(i -> keys.get(i).read(parts.get(i + 1)))
        .toList();
  }

  /** The condition that a row is in this part or after it, to be added to others. */
  public String andAfter() {
    return after.isEmpty() ? "" : " and " + afterRow();
  }

  /** That a row comes after the one with {@code :key0} and so on. */
  public String afterRow() {
    List<SortKey> keys = sort.field().keys();
    return "(%s) %s (%s)"
        .formatted(
            keys.stream().map(SortKey::sql).collect(Collectors.joining(", ")),
            sort.after(),
            given());
  }

  private String given() {
    return IntStream.range(0, sort.field().keys().size())
        .mapToObj(i -> ":key" + i)
        .collect(Collectors.joining(", "));
  }

  /** What {@link #orderOfColumns} needs of a row that was selected inside. */
  public String columns() {
    List<SortKey> keys = sort.field().keys();
    return IntStream.range(0, keys.size())
        .mapToObj(i -> keys.get(i).sql() + " as key" + i)
        .collect(Collectors.joining(", "));
  }

  /** As {@link #andAfter}, the only condition, for who selected {@link #columns}. */
  public String whereColumnsAfter() {
    String columns =
        IntStream.range(0, sort.field().keys().size())
            .mapToObj(i -> "key" + i)
            .collect(Collectors.joining(", "));
    return after.isEmpty() ? "" : " where (" + columns + ") " + sort.after() + " (" + given() + ")";
  }

  /** The order of the list for who selected {@link #columns}. */
  public String orderOfColumns() {
    return IntStream.range(0, sort.field().keys().size())
        .mapToObj(i -> "key" + i + " " + sort.direction())
        .collect(Collectors.joining(", "));
  }

  /** The order of the list. */
  public String order() {
    return sort.field().keys().stream()
        .map(key -> key.sql() + " " + sort.direction())
        .collect(Collectors.joining(", "));
  }

  /** Hands over the values of {@code :most} and of what {@link #andAfter} names. */
  public void bind(BiConsumer<String, Object> parameters) {
    parameters.accept("most", most);
    for (int i = 0; i < after.size(); i++) {
      parameters.accept("key" + i, after.get(i));
    }
  }

  /** The cursor of a row with these keys. */
  public String cursor(Object... keys) {
    if (keys.length != sort.field().keys().size()) {
      throw new IllegalArgumentException("not the keys of " + sort.field().fieldName());
    }
    return Cursor.of(Stream.concat(Stream.of(sort.text()), Stream.of(keys)).toArray());
  }
}
