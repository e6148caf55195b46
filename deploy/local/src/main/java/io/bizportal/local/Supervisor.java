package io.bizportal.local;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.bizportal.local.demo.DemoCompany;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the house running in the background until it is asked to end. A part that dies is started
 * again, unless it does so three times within a minute: then it stays dead, for somebody to look.
 */
public final class Supervisor {

  /** Begins the lines of its output that are for whoever waits for the start. */
  static final String PROGRESS = "» ";

  private static final int DEATHS = 3;
  private static final Duration WITHIN = Duration.ofMinutes(1);

  private final Layout layout;
  private final Ports ports;
  private final StatusBoard board;
  private final Map<Part, Deque<Instant>> deaths = new EnumMap<>(Part.class);
  private volatile boolean ending;

  private Supervisor(Layout layout, Ports ports) {
    this.layout = layout;
    this.ports = ports;
    this.board = new StatusBoard(layout.status(), ports);
  }

  /** Runs until it is asked to end. */
  public static void main(String[] arguments) throws IOException {
    Layout layout = Layout.standard();
    Files.createDirectories(layout.state());
    try (FileChannel channel =
            FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        System.out.println(PROGRESS + "it is running already");
        return;
      }
      AotCache.tidy(layout.cache().resolve("aot"), Background.SUPERVISOR);
      new Supervisor(layout, Ports.standard()).run();
    }
  }

  private void run() throws IOException {
    Thread main = Thread.currentThread();
    Thread hook = new Thread(() -> end(main));
    Runtime.getRuntime().addShutdownHook(hook);
    try (Stack stack = Stack.start(layout, ports, board, true)) {
      stack.mourner(death -> died(stack, death));
      board.processes(stack);
      board.ready(signIns(stack));
      while (true) {
        Thread.sleep(Duration.ofDays(1));
      }
    } catch (InterruptedException e) {
      Files.deleteIfExists(layout.status());
    } catch (RuntimeException e) {
      if (ending) {
        Files.deleteIfExists(layout.status());
      } else {
        board.change(Status.State.FAILED, e.getMessage());
        e.printStackTrace();
        // An ordinary end would record what this start has loaded.
        Runtime.getRuntime().halt(1);
      }
    }
  }

  /** The JVM waits for this, and this for the parts. */
  private void end(Thread main) {
    if (!main.isAlive()) {
      return;
    }
    ending = true;
    board.change(Status.State.STOPPING, null);
    main.interrupt();
    try {
      main.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Loads the demo company once for each state folder. */
  private List<SignIn> signIns(Stack stack) {
    PrivateFile known = new PrivateFile(layout.signIns());
    return known
        .<List<SignIn>>read(
            TypeFactory.defaultInstance().constructCollectionType(List.class, SignIn.class))
        .orElseGet(
            () -> {
              List<SignIn> loaded = DemoCompany.load(stack.view(), board::note);
              known.write(loaded);
              return loaded;
            });
  }

  private void died(Stack stack, Stack.Death death) {
    board.died(death);
    if (!ending && mayStartAgain(death.part())) {
      Thread.startVirtualThread(() -> startAgain(stack, death.part()));
    }
  }

  private void startAgain(Stack stack, Part part) {
    try {
      stack.start(part);
      board.processes(stack);
    } catch (RuntimeException e) {
      board.note(String.valueOf(e.getMessage()));
    }
  }

  private synchronized boolean mayStartAgain(Part part) {
    Deque<Instant> recent = deaths.computeIfAbsent(part, _ -> new ArrayDeque<>());
    Instant now = Instant.now();
    recent.removeIf(death -> death.isBefore(now.minus(WITHIN)));
    recent.add(now);
    return recent.size() < DEATHS;
  }
}
