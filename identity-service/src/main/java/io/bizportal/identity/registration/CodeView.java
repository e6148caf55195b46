package io.bizportal.identity.registration;

import io.bizportal.identity.password.PasswordRuleView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the page shows next. Nothing about whose code it is. */
@Schema(requiredProperties = {"state", "kind", "expiresAt", "passwordRule"})
record CodeView(NextStep state, CodeKind kind, Instant expiresAt, PasswordRuleView passwordRule) {

  /** The steps a page leads through. */
  enum NextStep {
    IDENTITY_CHECK,
    PASSWORD
  }

  static CodeView of(CodeKind kind, CodeState.Open open, PasswordRuleView rule) {
    NextStep next =
        switch (kind) {
          case INVITATION -> NextStep.IDENTITY_CHECK;
          case RESET -> NextStep.PASSWORD;
        };
    return new CodeView(next, kind, open.expiresAt(), rule);
  }
}
