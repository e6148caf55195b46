package io.bizportal.entitlement.token;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.kit.token.LineCaller;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one contract that somebody of realm {@code line} belongs to, and as what (D6, C11).
 *
 * @param loginId what he signed in with
 */
record OwnContract(String number, LineCaller.Kind kind, String loginId) {

  /** What he may do there; his own settings are all that a terminal user has. */
  Set<Action> actions() {
    return switch (kind) {
      case EXTENSION, LOGIN_ID -> EnumSet.of(Action.SELF);
      case ADMIN_ID -> EnumSet.of(Action.READ, Action.WRITE);
    };
  }

  /** Cloud PBXs have extensions, Dotphone Office has login IDs and admin IDs; nothing else has. */
  boolean fits(ServiceKind service) {
    return switch (kind) {
      case EXTENSION -> service == ServiceKind.SMART_PBX || service == ServiceKind.HIKARI_CLOUD_PBX;
      case LOGIN_ID, ADMIN_ID -> service == ServiceKind.DOTPHONE_OFFICE;
    };
  }
}
