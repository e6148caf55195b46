package io.bizportal.entitlement.reach;

import static io.bizportal.entitlement.Customer.aCustomer;
import static io.bizportal.entitlement.Customer.inJapan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** B6: where the contracts are. */
@ServiceTest
class SiteTest {

  @Test
  void contractsOfOnePlaceAreOneSite() {
    Customer customer =
        aCustomer()
            .withContract("SMART_PBX", inJapan(1), "本社")
            .withContract("IP_VOICE", inJapan(1), "本社")
            .withContract("SMART_PBX", inJapan(1), "大阪支店")
            .at(1, 35.6812, 139.7671)
            .at(0, 35.6812, 139.7671)
            .arrived();

    Api.as(customer.administratorToken())
        .get("/v1/sites")
        .then()
        .statusCode(200)
        .body("name", containsInAnyOrder("本社", "大阪支店"))
        .body("find { it.name == '本社' }.contracts", equalTo(2))
        .body("find { it.name == '本社' }.latitude", equalTo(35.6812f))
        .body("find { it.name == '本社' }.services", contains("IP_VOICE", "SMART_PBX"))
        .body("find { it.name == '大阪支店' }.latitude", nullValue());
  }

  @Test
  void whatMayNotBeReadIsOnNoMap() {
    Customer customer =
        aCustomer()
            .withContract("SMART_PBX", inJapan(1), "本社")
            .withContract("SMART_PBX", inJapan(1), "研究所")
            .withContract("SMART_PBX", inJapan(60), "新工場")
            .arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("本社だけ");
    staff.permit(group, Map.of("contracts", Map.of(customer.contract(0), "READ")));
    UUID user = staff.hire(group);
    UUID nobody = staff.hire();

    Api.as(staff.token(user)).get("/v1/sites").then().body("name", contains("本社"));
    Api.as(staff.token(nobody)).get("/v1/sites").then().body("", empty());
    staff.as().get("/v1/sites").then().body("", hasSize(2));
  }
}
