package io.bizportal.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends the house; what it keeps stays. */
@Command(name = "down", description = "End everything; what it keeps stays for the next start.")
final class DownCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    boolean ran = new Background(Layout.standard()).end(System.out::println);
    System.out.println(ran ? "Everything has ended." : "Nothing was running.");
    return 0;
  }
}
