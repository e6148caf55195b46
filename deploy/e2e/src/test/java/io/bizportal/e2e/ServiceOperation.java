package io.bizportal.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of a service's own description, as the gateway would pass it on: whoever adds one
 * adds it to the tests that go through all of them.
 *
 * @param type of the body it takes; empty for none
 */
record ServiceOperation(String method, String path, String type) {

  private static final Pattern PATH = Pattern.compile("  (/\\S+):");
  private static final Pattern METHOD = Pattern.compile("    (get|put|post|delete|patch):");
  private static final Pattern BODY = Pattern.compile(" {10}([a-z*]+/\\S+):");

  /** All there are, {@code /api/identity} standing before those of identity-service. */
  static List<ServiceOperation> all() {
    List<ServiceOperation> all = new ArrayList<>();
    all.addAll(of("identity-service", "/api/identity"));
    all.addAll(of("entitlement-service", "/api/entitlement"));
    all.addAll(of("pbx-config-service", "/api/pbx"));
    all.addAll(of("notification-service", "/api/notification"));
    return all;
  }

  private static List<ServiceOperation> of(String service, String prefix) {
    List<ServiceOperation> all = new ArrayList<>();
    String path = "";
    boolean asksForBody = false;
    for (String line : lines(service)) {
      Matcher isPath = PATH.matcher(line);
      Matcher isMethod = METHOD.matcher(line);
      Matcher isBody = BODY.matcher(line);
      if (isPath.matches()) {
        path = isPath.group(1);
      } else if (isMethod.matches()) {
        String method = isMethod.group(1).toUpperCase(Locale.ROOT);
        all.add(new ServiceOperation(method, prefix + path, ""));
        asksForBody = false;
      } else if (line.equals("      requestBody:")) {
        asksForBody = true;
      } else if (asksForBody && isBody.matches()) {
        ServiceOperation last = all.removeLast();
        all.add(new ServiceOperation(last.method, last.path, isBody.group(1)));
        asksForBody = false;
      }
    }
    return all;
  }

  private static List<String> lines(String service) {
    try {
      return Files.readAllLines(Path.of("../..", service, "openapi.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return method + " " + path;
  }

  /** At a contract, with {@code id} wherever the path names anything else. */
  ServiceOperation at(String contract, String id) {
    return new ServiceOperation(
        method, path.replace("{contract}", contract).replaceAll("\\{[^}]+}", id), type);
  }
}
