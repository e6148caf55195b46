package io.bizportal.pbx.dotphone;

import static io.bizportal.pbx.ContractUnderTest.explained;
import static io.bizportal.pbx.ContractUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** E9: among 100,000 login IDs the one whose options are named is found by index. */
@QuarkusTest
@PbxServiceTest
class LinesPlanTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Test
  void aLoginIdIsFoundByItsOptionsFromAnIndex() {
    run(
        "insert into contract (number, company, service) values ('%s', '%s', 'DOTPHONE_OFFICE')"
            .formatted(contract.number, contract.company));
    run(
        """
        insert into telephone_number (contract, number, login_id)
        select '%s', '050' || lpad(i::text, 8, '0'), 'user-' || i from generate_series(1, 100000) i"""
            .formatted(contract.number));
    run("analyze telephone_number");

    String plan =
        explained(
            Lines.BY_OPTIONS
                .replace(":contract", "'" + contract.number + "'")
                .replace(
                    ":digests",
                    "'"
                        + LoginIdOptions.digest(LoginIdOptions.id(contract.number, "user-777"))
                        + "'"));

    assertThat(plan).contains("telephone_number_login_id_digest").doesNotContain("Seq Scan");
  }
}
