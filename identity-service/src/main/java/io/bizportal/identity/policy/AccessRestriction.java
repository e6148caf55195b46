package io.bizportal.identity.policy;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.kit.network.Network;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where people may come from (B2).
 *
 * @param confirmed the caller knows that he shuts himself out
 */
record AccessRestriction(
    @NotNull @Size(max = 200) List<@NotNull @Valid AllowedNetwork> allowedNetworks,
    @Nullable Boolean confirmed) {

  /** In their canonical form; refuses with all faults at once. */
  List<AllowedNetwork> canonical() {
    ProblemException faults = new ProblemException(CommonProblem.VALIDATION);
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<AllowedNetwork> clean = new ArrayList<>();
    boolean faulty = false;
    for (int i = 0; i < allowedNetworks.size(); i++) {
      AllowedNetwork given = allowedNetworks.get(i);
      String at = "/allowedNetworks/" + i + "/network";
      Optional<Network> network = parsed(given.network().strip());
      if (network.isEmpty()) {
        faulty = true;
        faults.withField(
            at,
            "network-invalid",
            "203.0.113.0/24 や 2001:db8::/32 の形で入力してください（プレフィックスより後ろは0）",
            "Enter a network like 203.0.113.0/24 or 2001:db8::/32, with nothing set behind the prefix");
      } else if (seen.putIfAbsent(network.get().toString(), i) != null) {
        faulty = true;
        faults.withField(at, "network-twice", "同じネットワークがすでにあります", "This network is there already");
      } else {
        clean.add(new AllowedNetwork(network.get().toString(), given.memoOrEmpty()));
      }
    }
    if (faulty) {
      throw faults;
    }
    return clean;
  }

  /** Refuses with 409 what would shut out the address it is saved from, unless confirmed. */
  static void refuseLockOut(
      List<AllowedNetwork> networks, @Nullable Boolean confirmed, Optional<InetAddress> from) {
    boolean inside =
        networks.isEmpty()
            || networks.stream()
                .map(allowed -> Network.parse(allowed.network()))
                .anyMatch(network -> from.map(network::contains).orElse(false));
    if (!inside && !Boolean.TRUE.equals(confirmed)) {
      throw new ProblemException(IdentityProblem.WOULD_LOCK_YOU_OUT)
          .withExtension("address", from.map(InetAddress::getHostAddress).orElse(""));
    }
  }

  private static Optional<Network> parsed(String text) {
    try {
      return Optional.of(Network.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
