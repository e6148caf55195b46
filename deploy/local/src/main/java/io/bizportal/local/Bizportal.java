package io.bizportal.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line behind {@code ./bizportal}. */
@Command(
    name = "bizportal",
    description = "The business portal on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      DemoCommand.class
    })
public final class Bizportal {

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bizportal())
            .setExecutionExceptionHandler(
                (failure, command, _) -> {
                  command.getErr().println("bizportal: " + failure.getMessage());
                  return 1;
                })
            .execute(arguments));
  }
}
