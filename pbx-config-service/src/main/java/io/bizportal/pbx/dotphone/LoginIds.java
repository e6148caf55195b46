package io.bizportal.pbx.dotphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.absence.Reaction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of login IDs' options, and how change sets and events tell them. */
@ApplicationScoped
class LoginIds implements PanacheRepositoryBase<LoginIdOptions, UUID> {

  static final String RESOURCE = "login-id-options";

  /** As change sets and events tell it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record State(
      String loginId,
      @Nullable String destination,
      Reaction unconditional,
      Reaction busy,
      Reaction unreachable,
      Reaction noAnswer,
      @Nullable Integer ringSeconds,
      boolean rejectAnonymous,
      boolean clickToDial) {}

  private final ObjectMapper json;

  LoginIds(ObjectMapper json) {
    this.json = json;
  }

  LoginIdOptions of(String contract, Line line) {
    LoginIdOptions never = LoginIdOptions.never(contract, line);
    LoginIdOptions set = findById(never.id);
    return set == null ? never : set;
  }

  /** The same for several lines at once, by login ID. */
  Map<String, LoginIdOptions> of(String contract, Collection<Line> lines) {
    Map<UUID, LoginIdOptions> never =
        lines.stream()
            .map(line -> LoginIdOptions.never(contract, line))
            .collect(
                Collectors.toMap(
                    options -> options.id, Function.identity(), (a, b) -> a, HashMap::new));
    if (!never.isEmpty()) {
      list("id in ?1", never.keySet()).forEach(set -> never.put(set.id, set));
    }
    return never.values().stream()
        .collect(Collectors.toMap(options -> options.loginId, Function.identity()));
  }

  ObjectNode state(LoginIdOptions set) {
    return json.valueToTree(
        new State(
            set.loginId,
            set.destination,
            set.unconditional,
            set.busy,
            set.unreachable,
            set.noAnswer,
            set.ringSeconds,
            set.rejectAnonymous,
            set.clickToDial));
  }
}
