package io.bizportal.local;

import io.bizportal.local.Status.State;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells how the house is. Exits with 0 if all parts are up, 1 if one isn't, 3 if nothing runs. */
@Command(name = "status", description = "Tell which parts run.")
final class StatusCommand implements Callable<Integer> {

  private final Layout layout = Layout.standard();

  @Override
  public Integer call() {
    Optional<Status> status = Status.read(layout.status());
    if (status.isEmpty()) {
      System.out.println("Nothing is running.");
      return 3;
    }
    Status told = status.get();
    if (told.living().isEmpty()) {
      System.out.println(
          told.state() == State.FAILED
              ? "The last start failed: " + told.message()
              : "The supervisor (process %d) is gone, and everything with it; its log is %s"
                  .formatted(told.supervisor(), layout.supervisorLog()));
      return 3;
    }
    System.out.println(told.state() + " since " + told.since());
    System.out.print(Table.parts(told));
    if (told.state() == State.READY) {
      System.out.print(new Table(Ports.standard()).of(told));
    }
    return told.state() == State.READY
            && told.parts().stream().allMatch(part -> part.process() != 0)
        ? 0
        : 1;
  }
}
