package io.bizportal.pbx.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.Lists;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** F1: who reads a table slowly keeps nothing from others. */
@QuarkusTest
@PbxServiceTest
class SlowReadersTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final List<Socket> readers = new ArrayList<>();

  @Inject AgroalDataSource database;

  @AfterEach
  void theyGoAway() throws IOException {
    for (Socket reader : readers) {
      reader.close();
    }
  }

  @Test
  @Timeout(60)
  void moreOfThemThanThereAreConnectionsKeepNoneOfThem() throws IOException {
    manyExtensions();
    int all = database.getConfiguration().connectionPoolConfiguration().maxSize();

    for (int i = 0; i < all + 10; i++) {
      readers.add(begun());
    }

    assertThat(database.getMetrics().activeCount()).isLessThan(5);
    contract.reader().get("/extensions").then().statusCode(200);
    contract.extension("900");
  }

  /** So many that a table of them doesn't fit into what lies between service and reader. */
  private void manyExtensions() {
    Lists.sql()
        .run(
            "insert into contract (number, company, service) values ('%s', '%s', 'SMART_PBX')"
                .formatted(contract.number, contract.company),
            """
        insert into extension (id, contract, site_number, terminal_number, memo, multiple_devices,
          directed_pickup, sip_user_id, sip_secret, sip_secret_key, search_line, version, created_at, updated_at)
        select gen_random_uuid(), '%1$s', (200 + i / 1000)::text, lpad((i %% 1000)::text, 3, '0'),
          repeat('長い覚書', 60), false, false, '%1$s' || i, '', '', '', 1, now(), now()
          from generate_series(1, 8000) i"""
                .formatted(contract.number));
  }

  /** Asks for a table, and takes no more than its first bytes. */
  private Socket begun() throws IOException {
    Socket reader = new Socket();
    reader.setReceiveBufferSize(4096);
    reader.connect(new InetSocketAddress("localhost", RestAssured.port));
    reader
        .getOutputStream()
        .write(
            """
            GET /v1/contracts/%s/tables/extensions.csv HTTP/1.1
            Host: localhost
            Authorization: Bearer %s

            """
                .formatted(contract.number, Tokens.reading(contract))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(reader.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
    return reader;
  }
}
