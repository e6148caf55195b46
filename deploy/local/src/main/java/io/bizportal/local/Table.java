package io.bizportal.local;

import io.bizportal.local.Status.PartStatus;

/** What people need to know once the house is up. */
final class Table {

  private final Ports ports;

  Table(Ports ports) {
    this.ports = ports;
  }

  String of(Status status) {
    StringBuilder out = new StringBuilder();
    line(out, "");
    line(out, "Ready after %.1f s (%s).".formatted(status.seconds(), seconds(status)));
    line(out, "");
    row(out, "Portal", "http://localhost:" + ports.gateway());
    row(out, "Mailbox", "http://localhost:" + ports.mailbox());
    for (Part service : Part.services()) {
      if (service != Part.GATEWAY) {
        row(out, "API: " + service.title(), "http://localhost:" + ports.of(service) + "/q/openapi");
      }
    }
    for (SignIn signIn : status.signIns()) {
      row(
          out,
          "Sign in: " + signIn.who(),
          "%s  %s  (%s)".formatted(signIn.email(), signIn.password(), signIn.secondFactor()));
    }
    line(out, "");
    return out.toString();
  }

  private static String seconds(Status status) {
    return String.join(
        ", ",
        status.parts().stream()
            .map(part -> "%s %.1f".formatted(part.name(), part.seconds()))
            .toList());
  }

  /** How each part is. */
  static String parts(Status status) {
    StringBuilder out = new StringBuilder();
    line(out, "%-22s %-8s %6s %9s".formatted("PART", "STATE", "PORT", "PROCESS"));
    for (PartStatus part : status.parts()) {
      line(
          out,
          "%-22s %-8s %6d %9s%s"
              .formatted(
                  part.name(),
                  part.process() == 0 ? "dead" : "up",
                  part.port(),
                  part.process() == 0 ? "-" : Long.toString(part.process()),
                  part.restarts() == 0 ? "" : "  started again %d×".formatted(part.restarts())));
      if (part.trouble() != null) {
        line(out, "    ended before: " + part.trouble().replace("\n", "\n    "));
        line(out, "    more of it: ./bizportal logs " + part.name());
      }
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String name, String value) {
    line(out, "  %-30s %s".formatted(name, value));
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }
}
