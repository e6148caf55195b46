package io.bizportal.local;

import io.bizportal.local.Status.State;
import io.bizportal.local.demo.Journey;
import io.bizportal.local.demo.StepFailed;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Walks the main job with a new company against the running house. */
@Command(name = "demo", description = "Walk the main job against what is running, step by step.")
final class DemoCommand implements Callable<Integer> {

  private final Layout layout = Layout.standard();

  @Override
  public Integer call() {
    Optional<Status> status = Status.read(layout.status());
    if (status.flatMap(Status::living).isEmpty() || status.get().state() != State.READY) {
      System.err.println("bizportal: nothing is running; start it with: ./bizportal up");
      return 1;
    }
    Ports ports = Ports.standard();
    Secrets secrets = Secrets.in(layout.secrets());
    StackView at =
        new StackView(
            URI.create("http://localhost:" + ports.gateway()),
            URI.create("http://localhost:" + ports.mailbox()),
            "127.0.0.1:" + ports.kafka(),
            secrets.client("operator"),
            secrets.client("portal-cli"));
    String run = "%06d".formatted(new SecureRandom().nextInt(1_000_000));
    try {
      new Journey(at, run, System.out::println).walk();
      System.out.println("All steps held.");
      return 0;
    } catch (StepFailed e) {
      System.out.println("FAILED: " + e.getMessage());
      return 1;
    }
  }
}
