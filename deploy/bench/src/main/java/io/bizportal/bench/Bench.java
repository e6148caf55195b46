package io.bizportal.bench;

import io.bizportal.local.Layout;
import io.bizportal.local.Ports;
import io.bizportal.local.Stack;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Runs the benchmarks that are named, or all; exit code 0 only if every figure was reached. */
public final class Bench {

  /** In the order they run. */
  private enum Benchmark {
    EXCHANGE(ExchangeBench::run),
    WITHDRAWAL(WithdrawalBench::run),
    SETTINGS(SettingsBench::run),
    IMPORT(ImportBench::run),
    IMPORT_KILLS(ImportKillsBench::run),
    TERMINAL_USERS(TerminalUsersBench::run);

    private final BiPredicate<Stack, PrintStream> measured;

    Benchmark(BiPredicate<Stack, PrintStream> measured) {
      this.measured = measured;
    }
  }

  private Bench() {}

  /** Arguments: names of benchmarks. */
  public static void main(String[] names) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Benchmark> wanted =
        names.length == 0
            ? List.of(Benchmark.values())
            : Stream.of(names)
                .map(name -> Benchmark.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    Layout layout = Layout.in(Path.of("deploy/bench/target/house"));
    layout.forget();
    boolean reached = true;
    out.println("Starting the house");
    try (Stack house = Stack.start(layout, Ports.free())) {
      for (Benchmark benchmark : wanted) {
        reached &= benchmark.measured.test(house, out);
      }
    }
    System.exit(reached ? 0 : 1);
  }

  static String verdict(boolean reached) {
    return reached ? "reached" : "NOT reached";
  }
}
