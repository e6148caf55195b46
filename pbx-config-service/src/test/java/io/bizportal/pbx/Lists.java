package io.bizportal.pbx;

import static org.hamcrest.Matchers.contains;

import io.bizportal.embedded.SortedList;
import io.bizportal.embedded.TestSql;
import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Lists over HTTP, some rows at a time, and the database behind them. */
public final class Lists {

  private static final int AT_ONCE = 7;

  private Lists() {}

  public static SortedList at(Supplier<RequestSpecification> as, String path) {
    return new SortedList(
        (sort, cursor) -> {
          RequestSpecification request =
              as.get().queryParam("limit", AT_ONCE).queryParam("sort", sort);
          return (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(path)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getMap("$");
        });
  }

  /** That nothing else is an order, and no order's cursor is good for another. */
  public static void refuseOtherOrders(
      Supplier<RequestSpecification> as, String path, String field) {
    refuse(as.get().queryParam("sort", "contract;--"), path, "/sort");
    String next = as.get().queryParam("limit", 1).get(path).path("next");
    refuse(as.get().queryParam("sort", "-" + field).queryParam("cursor", next), path, "/cursor");
  }

  private static void refuse(RequestSpecification request, String path, String pointer) {
    request.get(path).then().statusCode(422).body("errors.pointer", contains(pointer));
  }

  public static TestSql sql() {
    return new TestSql(Arc.container().instance(DataSource.class).get());
  }
}
