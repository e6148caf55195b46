package io.bizportal.entitlement.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.entitlement.contract.VoiceGroup;
import io.bizportal.entitlement.reach.ReachedTarget;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange asks for.
 *
 * @param target the number of a contract or the ID of a voice group
 * @param service the service the client believes the target to be of
 * @param actions what is asked at most; everything if the request doesn't say
 */
record Asked(String target, @Nullable String service, Set<Action> actions) {

  private static final Pattern CONTRACT = Pattern.compile("N\\d{9}");
  private static final Pattern VOICE_GROUP = Pattern.compile(VoiceGroup.ID);
  private static final Pattern RESOURCE = Pattern.compile("urn:bizportal:([a-z-]+):(\\w+)");
  private static final Set<String> FIELDS = Set.of("type", "identifier", "service", "actions");

  static Asked of(TokenForm form, String onlyAudience, ObjectMapper json) {
    String audience = form.get("audience");
    if (audience != null && !audience.equals(onlyAudience)) {
      throw noSuchTarget();
    }
    String resource = form.get("resource");
    String details = form.get("authorization_details");
    if ((resource == null) == (details == null)) {
      throw new ExchangeRefused(
          OAuthError.INVALID_REQUEST, "either resource or authorization_details is needed");
    }
    Asked target = details == null ? resource(resource) : details(details, json);
    String scope = form.get("scope");
    return scope == null ? target : target.within(actions(scope));
  }

  /** What is left of the asked actions at what was reached, where so much is allowed. */
  Set<Action> granted(ReachedTarget reached, Set<Action> allowed) {
    if (service != null && !service.equals(reached.service().name())) {
      throw noSuchTarget();
    }
    EnumSet<Action> granted = EnumSet.noneOf(Action.class);
    granted.addAll(actions);
    granted.retainAll(allowed);
    if (granted.isEmpty()) {
      throw new ExchangeRefused(OAuthError.INVALID_SCOPE, "nothing that was asked is allowed");
    }
    return granted;
  }

  /** In the same words whether it is unknown, forbidden or not shown yet. */
  static ExchangeRefused noSuchTarget() {
    return new ExchangeRefused(OAuthError.INVALID_TARGET, "no such contract or voice group");
  }

  boolean isVoiceGroup() {
    return VOICE_GROUP.matcher(target).matches();
  }

  private Asked within(Set<Action> scope) {
    EnumSet<Action> both = EnumSet.noneOf(Action.class);
    both.addAll(actions);
    both.retainAll(scope);
    return new Asked(target, service, both);
  }

  private static Asked resource(@Nullable String resource) {
    var named = RESOURCE.matcher(resource == null ? "" : resource);
    if (!named.matches()) {
      throw noSuchTarget();
    }
    Pattern form = form(named.group(1));
    if (form == null || !form.matcher(named.group(2)).matches()) {
      throw noSuchTarget();
    }
    return new Asked(named.group(2), null, EnumSet.allOf(Action.class));
  }

  private static Asked details(String text, ObjectMapper json) {
    JsonNode detail = single(text, json);
    detail
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw badDetails();
              }
            });
    JsonNode identifier = detail.path("identifier");
    JsonNode service = detail.path("service");
    Pattern form = form(detail.path("type").asText());
    if (form == null
        || !identifier.isTextual()
        || !(service.isMissingNode() || service.isTextual())) {
      throw badDetails();
    }
    if (!form.matcher(identifier.textValue()).matches()) {
      throw noSuchTarget();
    }
    return new Asked(identifier.textValue(), service.textValue(), actions(detail.path("actions")));
  }

  /** How targets of a type are named; null if there is no such type. */
  private static @Nullable Pattern form(String type) {
    return switch (type) {
      case ContractTokens.CONTRACT -> CONTRACT;
      case ContractTokens.VOICE_GROUP -> VOICE_GROUP;
      default -> null;
    };
  }

  private static JsonNode single(String text, ObjectMapper json) {
    try {
      JsonNode details = json.readTree(text);
      if (details.isArray() && details.size() == 1 && details.get(0).isObject()) {
        return details.get(0);
      }
    } catch (JsonProcessingException e) {
      throw badDetails();
    }
    throw badDetails();
  }

  private static Set<Action> actions(JsonNode listed) {
    if (listed.isMissingNode()) {
      return EnumSet.allOf(Action.class);
    }
    EnumSet<Action> actions = EnumSet.noneOf(Action.class);
    for (JsonNode one : listed) {
      Action action = action(one.asText());
      if (action == null) {
        throw badDetails();
      }
      actions.add(action);
    }
    if (!listed.isArray() || actions.isEmpty()) {
      throw badDetails();
    }
    return actions;
  }

  private static Set<Action> actions(String scope) {
    EnumSet<Action> actions = EnumSet.noneOf(Action.class);
    for (String word : scope.split(" ", -1)) {
      Action action = action(word);
      if (action == null) {
        throw new ExchangeRefused(OAuthError.INVALID_SCOPE, "unknown scope");
      }
      actions.add(action);
    }
    return actions;
  }

  private static @Nullable Action action(String name) {
    for (Action action : Action.values()) {
      if (action.wireName().equals(name)) {
        return action;
      }
    }
    return null;
  }

  private static ExchangeRefused badDetails() {
    return new ExchangeRefused(
        OAuthError.INVALID_AUTHORIZATION_DETAILS,
        "one detail of type contract or voice-group is needed");
  }
}
