package io.bizportal.pbx.intent;

import static io.bizportal.pbx.ContractUnderTest.explained;
import static io.bizportal.pbx.ContractUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** E9: a page of the plans of a group's contracts, among 100,000, is read from an index. */
@QuarkusTest
@PbxServiceTest
class PlanPagePlanTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final ContractUnderTest other = ContractUnderTest.fresh();

  @Test
  void aPageOfSeveralContractsIsReadFromAnIndex() {
    run(
        "insert into contract (number, company, service) values ('%1$s', '%3$s', 'IP_VOICE'), ('%2$s', '%3$s', 'IP_VOICE')"
            .formatted(contract.number, other.number, contract.company));
    run(
        """
        insert into planned_change (id, contract, company, planned_for, account, client, memo,
            changes, state, planned_at, settled_at)
          select gen_random_uuid(), case when i %% 2 = 0 then '%1$s' else '%2$s' end, '%3$s',
                 now() - i * interval '1 minute', gen_random_uuid(), 'gateway', '', '[]', 'CANCELLED',
                 now(), now()
            from generate_series(1, 100000) i"""
            .formatted(contract.number, other.number, contract.company));
    run("analyze planned_change");

    String plan =
        explained(
            PlannedChanges.PAGE
                .replace(":contracts", "array['%s', '%s']".formatted(contract.number, other.number))
                .replace(":company", "'" + contract.company + "'")
                .replace(":at", "now() - interval '10 days'")
                .replace(":id", "'00000000-0000-0000-0000-000000000000'::uuid")
                .replace(":limit", "51"));

    assertThat(plan)
        .contains("Index Scan using planned_change_contract")
        .doesNotContain("Seq Scan");
  }
}
