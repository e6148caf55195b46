package io.bizportal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.embedded.FreePorts;
import io.bizportal.local.Part;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Two replicas of the gateway that share nothing but their keys and what Kafka tells them. */
@ExtendWith(House.class)
@Isolated("it counts in fractions of a second")
class TwoGatewaysTest {

  private static final Duration SOON = Duration.ofSeconds(1);

  @Test
  void aSessionAndItsEndAreKnownToBoth(Stack house) {
    URI second = house.another(Part.GATEWAY, FreePorts.take(1).getFirst());
    Company company = House.newCompany(house);
    Api portal = company.firstLogin(company.administrator());
    String group = company.group(portal, "参照のみ");
    company.permit(portal, group, "READ");
    Person reader = company.invite(portal, group);
    Api here = company.firstLogin(reader);
    Api there = reader.apiAt(second);
    String extensions = company.pbx("/extensions");
    here.get(extensions).expect(200, "at the gateway of the sign-in");
    there.get(extensions).expect(200, "at the other gateway");

    company.permit(portal, group, "NONE");
    await().atMost(SOON).until(() -> there.get(extensions).status() == 404);
    assertThat(here.get(extensions).status()).isEqualTo(404);

    here.delete("/session").expect(204, "sign-out");
    await().atMost(SOON).until(() -> there.get("/session").status() == 401);
    assertThat(there.get("/api/entitlement/v1/contracts").status()).isEqualTo(401);
  }
}
