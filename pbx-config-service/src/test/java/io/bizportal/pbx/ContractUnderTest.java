package io.bizportal.pbx;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A contract of its own for each test, reached with contract tokens as the gateway reaches it. */
public final class ContractUnderTest {

  private static final AtomicInteger NEXT = new AtomicInteger(100);

  public final String number;
  public final String company;
  private final EventTap events;

  private ContractUnderTest(int n) {
    this.number = "N%09d".formatted(100_000_000 + n);
    this.company = "C%07d".formatted(n);
    this.events = new EventTap(number);
  }

  public static ContractUnderTest fresh() {
    return new ContractUnderTest(NEXT.incrementAndGet());
  }

  public RequestSpecification writer() {
    return with(Tokens.writing(this)).contentType(ContentType.JSON);
  }

  public RequestSpecification reader() {
    return with(Tokens.reading(this)).contentType(ContentType.JSON);
  }

  public RequestSpecification with(String token) {
    return given().basePath("/v1/contracts/" + number).auth().oauth2(token);
  }

  /** Adds an extension with site number 20 and answers its ID. */
  public String extension(String terminal) {
    return writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", terminal))
        .post("/extensions")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A number that is this contract's alone. */
  public String external() {
    return "045" + number.substring(3);
  }

  /** Every call of an extension goes to {@code destination}. */
  public static Map<String, Object> everyCallTo(String destination) {
    return Map.of("mode", "FORWARDING", "destination", destination, "unconditional", "FORWARD");
  }

  /** Sets an extension's absence behaviour, whatever it is now. */
  public Response absence(String extension, Map<String, Object> settings) {
    String path = "/extensions/" + extension + "/absence";
    return writer().header("If-Match", reader().get(path).header("ETag")).body(settings).put(path);
  }

  /** One value from the database. */
  public static String sql(String query) {
    DataSource dataSource = Arc.container().instance(DataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Executes a statement. */
  public static void run(String statement) {
    DataSource dataSource = Arc.container().instance(DataSource.class).get();
    try (Connection connection = dataSource.getConnection();
        Statement s = connection.createStatement()) {
      s.execute(statement);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** How the database answers a query. */
  public static String explained(String query) {
    DataSource dataSource = Arc.container().instance(DataSource.class).get();
    StringBuilder plan = new StringBuilder();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("explain (analyze) " + query)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return plan.toString();
  }

  /** The contract's next change, having checked the bytes on Kafka against the published schema. */
  public JsonNode nextEvent() {
    return events.next();
  }

  /** The tables in which a text stands anywhere, as such or as bytes. */
  public Set<String> tablesWith(String text) {
    DataSource dataSource = Arc.container().instance(DataSource.class).get();
    String bytes = HexFormat.of().formatHex(text.getBytes(UTF_8));
    Set<String> found = new TreeSet<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
      while (tables.next()) {
        String table = tables.getString(1);
        try (PreparedStatement rows =
            connection.prepareStatement(
                "select exists (select from \"%s\" t where t::text like any (?))"
                    .formatted(table))) {
          rows.setArray(
              1, connection.createArrayOf("text", new String[] {like(text), like(bytes)}));
          try (ResultSet any = rows.executeQuery()) {
            if (any.next() && any.getBoolean(1)) {
              found.add(table);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static String like(String text) {
    return "%" + text + "%";
  }
}
