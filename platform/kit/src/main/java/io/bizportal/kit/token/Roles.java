package io.bizportal.kit.token;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles endpoints are annotated with. */
public final class Roles {

  /** Any person signed in to the portal. */
  public static final String SIGNED_IN = "signed-in";

  /** A contract token that may read. */
  public static final String CONTRACT_READ = "contract-read";

  /** A contract token that may write. */
  public static final String CONTRACT_WRITE = "contract-write";

  /** A contract token of a terminal user. */
  public static final String CONTRACT_SELF = "contract-self";

  private static final Set<String> OURS =
      Set.of(SIGNED_IN, CONTRACT_READ, CONTRACT_WRITE, CONTRACT_SELF);

  private Roles() {}

  static Set<String> of(Caller caller) {
    return switch (caller) {
      case PortalCaller person ->
          Stream.concat(Stream.of(SIGNED_IN), claimed(person.roles()))
              .collect(Collectors.toUnmodifiableSet());
      case ServiceCaller program ->
          claimed(program.roles()).collect(Collectors.toUnmodifiableSet());
      case ContractCaller one ->
          one.actions().stream()
              .map(action -> "contract-" + action)
              .collect(Collectors.toUnmodifiableSet());
    };
  }

  /** A realm role that happens to be called like one of ours must not open our doors. */
  private static Stream<String> claimed(Set<String> roles) {
    return roles.stream().filter(role -> !OURS.contains(role));
  }
}
