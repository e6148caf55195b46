package io.bizportal.entitlement.token;

import io.bizportal.entitlement.grant.Level;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a contract token lets its bearer do; the names are also the scopes. */
enum Action {
  READ,
  WRITE,
  /** A terminal user's own settings; stands alone. */
  SELF;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Set<Action> allowedBy(Level level) {
    return switch (level) {
      case NONE -> EnumSet.noneOf(Action.class);
      case READ -> EnumSet.of(READ);
      case READ_WRITE -> EnumSet.of(READ, WRITE);
    };
  }
}
