package io.bizportal.bench;

import io.bizportal.embedded.FreePorts;
import io.bizportal.local.Part;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import io.bizportal.local.demo.StepFailed;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * From a withdrawal's commit to the first request refused, over two gateways under load, for every
 * cause (C9); and the same while Kafka, which carries the news, is dead.
 */
final class WithdrawalBench {

  /** On two cores that carry everything, compiling what is hot takes its time. */
  private static final int WARM_UP_ROUNDS = 200;

  private static final Duration REACH = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration REACH_WITHOUT_KAFKA = Duration.ofSeconds(2);

  private final Stack house;
  private final PrintStream out;
  private final URI second;
  private final Company company;
  private final Api administrator;
  private final String group;
  private final Person reader;
  private final Api here;

  private WithdrawalBench(Stack house, PrintStream out) {
    this.house = house;
    this.out = out;
    this.second = house.another(Part.GATEWAY, FreePorts.take(1).getFirst());
    this.company = Houses.company(house);
    this.administrator = company.firstLogin(company.administrator());
    this.group = company.group(administrator, "参照のみ");
    company.permit(administrator, group, "READ");
    this.reader = company.invite(administrator, group);
    this.here = company.firstLogin(reader);
  }

  /** A cause that the reader comes back from. */
  private record Passing(String name, int rounds, Runnable withdraw, Runnable restore) {}

  /** A cause with what its rounds saw, one after another as the stream is read. */
  record Rounds(String cause, Stream<Readers.Withdrawn> seen) {}

  static boolean run(Stack house, PrintStream out) {
    WithdrawalBench bench = new WithdrawalBench(house, out);
    boolean reached = bench.passing();
    List<Rounds> others =
        Stream.concat(
                Stream.of(bench.unlinking()),
                new LastingCauses(
                        house, bench.second, bench.company, bench.administrator, bench.group)
                    .all().stream())
            .toList();
    for (Rounds other : others) {
      reached &= bench.measured(other.cause(), other.seen());
    }
    return reached;
  }

  private Rounds unlinking() {
    return new Unlinking(house, second, company, administrator, reader).rounds();
  }

  private boolean passing() {
    List<Api> gateways = List.of(here, reader.apiAt(second));
    try (Readers readers = new Readers(gateways, company.pbx("/extensions"))) {
      readers.awaitAccepted();
      for (int round = 0; round < WARM_UP_ROUNDS; round++) {
        var _ = once(permission(), readers);
      }
      boolean reached = true;
      for (Passing cause : List.of(permission(), membership())) {
        reached &=
            measured(
                cause.name(), Stream.generate(() -> once(cause, readers)).limit(cause.rounds()));
      }
      return withoutKafka(readers) && reached;
    }
  }

  private Passing permission() {
    return new Passing(
        "permission withdrawn",
        100,
        () -> company.permit(administrator, group, "NONE"),
        () -> company.permit(administrator, group, "READ"));
  }

  private Passing membership() {
    String account = here.get("/api/identity/v1/me").expect(200, "me").json().path("id").asText();
    String member = group + "/members/" + account;
    return new Passing(
        "taken out of the group",
        50,
        () -> administrator.delete(member).expect(200, "out"),
        () -> administrator.put(member, List.of()).expect(200, "in"));
  }

  private static Readers.Withdrawn once(Passing cause, Readers readers) {
    cause.withdraw().run();
    // The commit lies before the answer.
    Readers.Withdrawn seen = readers.refusedSince(System.nanoTime());
    cause.restore().run();
    readers.awaitAccepted();
    return seen;
  }

  private boolean measured(String cause, Stream<Readers.Withdrawn> rounds) {
    List<Readers.Withdrawn> seen = rounds.toList();
    Distribution times =
        Distribution.of(seen.stream().flatMap(one -> one.untilRefused().stream()).toList());
    int accepted = seen.stream().mapToInt(Readers.Withdrawn::acceptedAfterRefusal).sum();
    boolean reached = times.at(0.99).compareTo(REACH) <= 0 && accepted == 0;
    out.printf(
        "%s, %d rounds at two gateways, %d requests/s, commit to refused: %s; accepted after a"
            + " refusal: %d (to reach: p99 %s, 0): %s%n",
        cause,
        seen.size(),
        Readers.PER_SECOND,
        times,
        accepted,
        Distribution.millis(REACH),
        Bench.verdict(reached));
    return reached;
  }

  /** As somebody does who is told 503 and to try again. */
  private void untilPermitted(String level) {
    Waiting.until(
        PATIENCE,
        () -> {
          try {
            company.permit(administrator, group, level);
            return true;
          } catch (StepFailed refused) {
            out.println("  asked again, since " + refused.getMessage());
            return false;
          }
        });
  }

  private boolean withoutKafka(Readers readers) {
    house.kill(Part.KAFKA);
    untilPermitted("NONE");
    Readers.Withdrawn seen = readers.refusedSince(System.nanoTime());
    Distribution times = Distribution.of(seen.untilRefused());
    house.start(Part.KAFKA);
    long back = System.nanoTime();
    untilPermitted("READ");
    readers.awaitAccepted();
    Duration healed = Duration.ofNanos(System.nanoTime() - back);
    boolean reached =
        times.at(1).compareTo(REACH_WITHOUT_KAFKA) <= 0 && seen.acceptedAfterRefusal() == 0;
    out.printf(
        "permission withdrawn with Kafka killed: refused after at most %s (to reach: %s); accepted"
            + " after a refusal: %d; permitted again %s after Kafka's return: %s%n",
        Distribution.millis(times.at(1)),
        Distribution.millis(REACH_WITHOUT_KAFKA),
        seen.acceptedAfterRefusal(),
        Distribution.millis(healed),
        Bench.verdict(reached));
    return reached;
  }
}
