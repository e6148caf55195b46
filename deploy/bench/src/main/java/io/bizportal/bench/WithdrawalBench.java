package io.bizportal.bench;

import io.bizportal.embedded.FreePorts;
import io.bizportal.local.Part;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From a withdrawal's commit to the first request refused, over two gateways under load (C9); and
 * the same while Kafka, which carries the news, is dead.
 */
final class WithdrawalBench {

  private static final int WARM_UP_ROUNDS = 50;
  private static final int ROUNDS = 100;
  private static final Duration REACH = Duration.ofMillis(100);
  private static final Duration REACH_WITHOUT_KAFKA = Duration.ofSeconds(2);

  private WithdrawalBench() {}

  static boolean run(Stack house, PrintStream out) {
    URI second = house.another(Part.GATEWAY, FreePorts.take(1).getFirst());
    Company company = Houses.company(house);
    Api administrator = company.firstLogin(company.administrator());
    String group = company.group(administrator, "参照のみ");
    company.permit(administrator, group, "READ");
    Person reader = company.invite(administrator, group);
    Api here = company.firstLogin(reader);
    List<Api> gateways = List.of(here, reader.apiAt(second));
    try (Readers readers = new Readers(gateways, company.pbx("/extensions"))) {
      Rounds rounds = new Rounds(readers, company, administrator, group);
      boolean quick = usual(rounds, out);
      return withoutKafka(house, rounds, out) && quick;
    }
  }

  /** Permits, waits until it is so everywhere, withdraws. */
  private record Rounds(Readers readers, Company company, Api administrator, String group) {

    Readers.Withdrawn withdraw() {
      company.permit(administrator, group, "NONE");
      // The commit lies before the answer.
      return readers.refusedSince(System.nanoTime());
    }

    void permit() {
      company.permit(administrator, group, "READ");
      readers.awaitAccepted();
    }
  }

  private static boolean usual(Rounds rounds, PrintStream out) {
    rounds.permit();
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      var _ = rounds.withdraw();
      rounds.permit();
    }
    List<Duration> untilRefused = new ArrayList<>();
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Readers.Withdrawn seen = rounds.withdraw();
      untilRefused.addAll(seen.untilRefused());
      accepted += seen.acceptedAfterRefusal();
      rounds.permit();
    }
    Distribution times = Distribution.of(untilRefused);
    boolean reached = times.at(0.99).compareTo(REACH) <= 0 && accepted == 0;
    out.printf(
        "withdrawal, %d rounds at two gateways, %d requests/s, commit to refused: %s%n",
        ROUNDS, Readers.PER_SECOND, times);
    out.printf(
        "accepted after a refusal: %d (to reach: 0, p99 %s): %s%n",
        accepted, Distribution.millis(REACH), Bench.verdict(reached));
    return reached;
  }

  private static boolean withoutKafka(Stack house, Rounds rounds, PrintStream out) {
    house.kill(Part.KAFKA);
    Readers.Withdrawn seen = rounds.withdraw();
    Distribution times = Distribution.of(seen.untilRefused());
    house.start(Part.KAFKA);
    long back = System.nanoTime();
    rounds.permit();
    Duration healed = Duration.ofNanos(System.nanoTime() - back);
    boolean reached =
        times.at(1).compareTo(REACH_WITHOUT_KAFKA) <= 0 && seen.acceptedAfterRefusal() == 0;
    out.printf(
        "withdrawal with Kafka killed: refused after at most %s (to reach: %s); accepted after a"
            + " refusal: %d; permitted again %s after Kafka's return: %s%n",
        Distribution.millis(times.at(1)),
        Distribution.millis(REACH_WITHOUT_KAFKA),
        seen.acceptedAfterRefusal(),
        Distribution.millis(healed),
        Bench.verdict(reached));
    return reached;
  }
}
