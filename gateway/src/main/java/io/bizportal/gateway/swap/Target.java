package io.bizportal.gateway.swap;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a settings site is entered for (C7).
 *
 * @param id a contract's number or a voice group's ID; neither passes for the other
 */
public record Target(Kind kind, String id) {

  /** As tokens and paths tell them apart. */
  public enum Kind {
    CONTRACT("contract", "N[0-9]{9}"),
    VOICE_GROUP("voice-group", "Y[0-9]{1,9}");

    private final String type;
    private final Pattern form;

    Kind(String type, String form) {
      this.type = type;
      this.form = Pattern.compile(form);
    }

    /** The step of a path under which targets of this kind stand. */
    public String step() {
      return type + "s";
    }
  }

  /** The target under a path's step; empty if it is none. */
  public static Optional<Target> of(String step, String id) {
    for (Kind kind : Kind.values()) {
      if (kind.step().equals(step) && kind.form.matcher(id).matches()) {
        return Optional.of(new Target(kind, id));
      }
    }
    return Optional.empty();
  }

  /** Whether this is the contract of that number. */
  boolean isContract(String number) {
    return kind == Kind.CONTRACT && id.equals(number);
  }

  /** How the token exchange is told of it. */
  String resource() {
    return "urn:bizportal:" + kind.type + ":" + id;
  }
}
