package io.bizportal.bench;

import io.bizportal.local.Stack;
import io.bizportal.local.demo.AdminId;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who reaches a Dotphone Office contract by a linked admin ID alone, and takes the link
 * back (C11).
 */
final class Unlinking {

  private static final int ROUNDS = 20;

  /** Not measured: the code on the way is cold. */
  private static final int WARM_UP_ROUNDS = 10;

  /** In the order of more contracts. */
  private static final int DOTPHONE = 3;

  private final Stack house;
  private final URI second;
  private final Person owner;
  private final Api portal;
  private final String token;
  private final AdminId adminId;

  /** {@code owner}: signed in, without a permission for the contract. */
  Unlinking(Stack house, URI second, Company company, Api administrator, Person owner) {
    this.house = house;
    this.second = second;
    this.owner = owner;
    this.portal = owner.api();
    this.token = company.portalToken(owner);
    this.adminId = AdminId.withPassword(administrator, company.orderMore().contract(DOTPHONE));
  }

  WithdrawalBench.Rounds rounds() {
    return new WithdrawalBench.Rounds(
        "admin ID unlinked",
        Stream.generate(this::once).limit(WARM_UP_ROUNDS + ROUNDS).skip(WARM_UP_ROUNDS));
  }

  private Readers.Withdrawn once() {
    adminId.link(owner);
    String id =
        portal
            .get("/api/identity/v1/me/admin-ids")
            .expect(200, "linked admin IDs")
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asText();
    List<Api> gateways = List.of(Api.bearer(house.base(), token), Api.bearer(second, token));
    try (Readers readers =
        new Readers(gateways, "/api/pbx/v1/contracts/" + adminId.contract() + "/login-ids")) {
      readers.awaitAccepted();
      portal.delete("/api/identity/v1/me/admin-ids/" + id).expect(204, "unlinked");
      // The commit lies before the answer.
      return readers.refusedSince(System.nanoTime());
    }
  }
}
