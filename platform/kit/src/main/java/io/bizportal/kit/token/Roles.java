package io.bizportal.kit.token;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles endpoints are annotated with. */
public final class Roles {

  /** Any person signed in to the portal. */
  public static final String SIGNED_IN = "signed-in";

  /** A contract token that may read, or a voice group's that may read some of its contracts. */
  public static final String CONTRACT_READ = "contract-read";

  /** The same for writing. */
  public static final String CONTRACT_WRITE = "contract-write";

  /** A contract token of a terminal user. */
  public static final String CONTRACT_SELF = "contract-self";

  /** Whoever runs a contract by its admin ID, at that contract. */
  public static final String CONTRACT_ADMINISTRATOR = "contract-administrator";

  private static final Set<String> OURS =
      Set.of(SIGNED_IN, CONTRACT_READ, CONTRACT_WRITE, CONTRACT_SELF, CONTRACT_ADMINISTRATOR);

  private Roles() {}

  static Set<String> of(Caller caller) {
    return switch (caller) {
      case PortalCaller person ->
          Stream.concat(Stream.of(SIGNED_IN), claimed(person.roles()))
              .collect(Collectors.toUnmodifiableSet());
      case ServiceCaller program ->
          claimed(program.roles()).collect(Collectors.toUnmodifiableSet());
      case ContractCaller one -> forActions(one.actions());
      // Where in the group, the resource has to look at.
      case VoiceGroupCaller group -> forActions(group.actions());
      case LineCaller user ->
          user.kind() == LineCaller.Kind.ADMIN_ID ? Set.of(CONTRACT_ADMINISTRATOR) : Set.of();
    };
  }

  private static Set<String> forActions(Set<String> actions) {
    return actions.stream()
        .map(action -> "contract-" + action)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A realm role that happens to be called like one of ours must not open our doors. */
  private static Stream<String> claimed(Set<String> roles) {
    return roles.stream().filter(role -> !OURS.contains(role));
  }
}
