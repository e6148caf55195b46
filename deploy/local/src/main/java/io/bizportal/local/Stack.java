package io.bizportal.local;

import io.bizportal.embedded.KeycloakHome;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The whole house, running. Single parts can be stopped, killed and started again. */
public final class Stack implements AutoCloseable {

  /** How long a part may take to end; recording what makes the next start quick takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration RECORDING_PATIENCE = Duration.ofSeconds(180);

  /** A part that ended by itself. */
  public record Death(Part part, int exitCode, String logEnd) {}

  private final Ports ports;
  private final Secrets secrets;
  private final Starter starter;
  private final Progress progress;
  private final Duration patience;
  private final CompletableFuture<KeycloakHome> keycloakHome;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Part, Running> running = new ConcurrentHashMap<>();
  private final List<Running> others = new ArrayList<>();
  private volatile Consumer<Death> mourner = _ -> {};
  private volatile boolean closing;

  private Stack(Layout layout, Ports ports, Progress progress, boolean record) {
    this.ports = ports;
    this.progress = progress;
    this.patience = record ? RECORDING_PATIENCE : PATIENCE;
    this.secrets = Secrets.in(layout.secrets());
    this.keycloakHome = CompletableFuture.supplyAsync(() -> keycloakHome(layout), workers);
    this.starter =
        new Starter(
            layout, ports, new ServiceEnvironment(ports, secrets), keycloakHome::join, record);
  }

  /** Starts everything in a folder of a test's own, and returns when it can be used. */
  public static Stack start(Layout layout, Ports ports) {
    return start(layout, ports, Progress.silent(), false);
  }

  /**
   * @param record whether the first start of a program, when it ends, leaves behind what makes the
   *     next ones quick
   */
  static Stack start(Layout layout, Ports ports, Progress progress, boolean record) {
    List<String> taken = TakenPorts.among(ports.all());
    if (!taken.isEmpty()) {
      throw new IllegalStateException(String.join("\n", taken));
    }
    Stack stack = new Stack(layout, ports, progress, record);
    try {
      stack.startAll();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private static KeycloakHome keycloakHome(Layout layout) {
    return KeycloakHome.prepare(
        KeycloakDistribution.zip(), layout.cache(), List.of(layout.keycloakProvider()));
  }

  private void startAll() {
    Map<Part, CompletableFuture<Void>> started = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      CompletableFuture<?>[] needed =
          part.needs().stream().map(started::get).toArray(CompletableFuture[]::new);
      started.put(part, CompletableFuture.allOf(needed).thenRunAsync(() -> start(part), workers));
    }
    try {
      firstFailureOrAll(started.values().toArray(CompletableFuture[]::new)).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      // Not kept as interrupted: everything has to be closed first, which waits.
      throw new CancellationException("interrupted while starting");
    }
  }

  /** Without waiting for the others once one has failed. */
  private static CompletableFuture<Void> firstFailureOrAll(CompletableFuture<?>[] all) {
    CompletableFuture<Void> result = CompletableFuture.allOf(all);
    for (CompletableFuture<?> one : all) {
      one.whenComplete(
          (_, failure) -> {
            if (failure != null) {
              result.completeExceptionally(failure);
            }
          });
    }
    return result;
  }

  /** Starts a part that doesn't run, and returns when it can be used. */
  public void start(Part part) {
    if (part == Part.KEYCLOAK && !keycloakHome.isDone()) {
      progress.note("Keycloak is being prepared, which is done once");
      keycloakHome.join();
    }
    long began = System.nanoTime();
    Running next = starter.begin(part);
    running.put(part, next);
    if (closing) {
      stop(part);
      throw new IllegalStateException("stopped while " + part.title() + " was starting");
    }
    if (next instanceof Running.Outside outside) {
      outside
          .process()
          .exit()
          .thenAccept(
              code -> {
                if (running.remove(part, next)) {
                  mourner.accept(new Death(part, code, outside.process().logEnd(30)));
                }
              });
    }
    starter.awaitReady(part, next);
    progress.ready(part, Duration.ofNanos(System.nanoTime() - began));
  }

  /** Ends it as an operator would. */
  public void stop(Part part) {
    Running ended = running.remove(part);
    if (ended != null) {
      ended.stop(patience);
    }
  }

  /** Ends it as a crash would. */
  public void kill(Part part) {
    Running ended = running.remove(part);
    if (ended != null) {
      ended.kill();
    }
  }

  public void restart(Part part) {
    stop(part);
    start(part);
  }

  /** Ends a service and starts it in its place with options of its own, such as a larger heap. */
  public void restart(Part service, String... jvm) {
    stop(service);
    running.put(service, starter.another(service, ports.of(service), jvm));
  }

  /**
   * One more instance of a service on a port of its own, for as long as this stack runs.
   *
   * @param jvm options of its own, such as a larger heap
   */
  public URI another(Part service, int port, String... jvm) {
    Running next = starter.another(service, port, jvm);
    synchronized (others) {
      others.add(next);
    }
    return URI.create("http://localhost:" + port);
  }

  /** Who hears of parts that end by themselves. */
  void mourner(Consumer<Death> next) {
    mourner = next;
  }

  public boolean isAlive(Part part) {
    Running now = running.get(part);
    return now != null && now.isAlive();
  }

  /**
   * Whether a program runs for the first time, and will leave behind what makes it start quickly.
   */
  boolean isRecording() {
    return running.values().stream()
        .anyMatch(part -> part instanceof Running.Outside(_, AotCache cache) && !cache.exists());
  }

  /** The process a part runs in; 0 while it doesn't run. */
  public long pid(Part part) {
    Running now = running.get(part);
    return now == null ? 0 : now.pid();
  }

  /** Where people reach the portal. */
  public URI base() {
    return URI.create("http://localhost:" + ports.gateway());
  }

  public Ports ports() {
    return ports;
  }

  public Secrets secrets() {
    return secrets;
  }

  public StackView view() {
    return new StackView(
        base(),
        URI.create("http://localhost:" + ports.mailbox()),
        "127.0.0.1:" + ports.kafka(),
        secrets.client("operator"),
        secrets.client("portal-cli"));
  }

  /** Ends everything, what is needed by others last. */
  @Override
  public void close() {
    closing = true;
    List<CompletableFuture<Void>> ending = new ArrayList<>();
    synchronized (others) {
      others.forEach(
          other -> ending.add(CompletableFuture.runAsync(() -> other.stop(patience), workers)));
    }
    Arrays.stream(Part.values())
        .filter(part -> part.isService() || part == Part.KEYCLOAK)
        .forEach(part -> ending.add(CompletableFuture.runAsync(() -> stop(part), workers)));
    CompletableFuture.allOf(ending.toArray(CompletableFuture[]::new)).join();
    stop(Part.KAFKA);
    stop(Part.MAILBOX);
    stop(Part.POSTGRES);
    workers.close();
  }
}
