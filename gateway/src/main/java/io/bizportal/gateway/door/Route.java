package io.bizportal.gateway.door;

import io.bizportal.gateway.swap.Target;
import io.bizportal.gateway.upstream.Upstream;

/** Where a request goes and what it needs for that. */
public sealed interface Route {

  /** A service's path for which nobody needs to be signed in. */
  record Open(Upstream upstream, String path) implements Route {}

  /** A service's path that asks its callers for credentials of its own. */
  record OwnCredentials(Upstream upstream, String path) implements Route {}

  /** A service's path for whoever is signed in. */
  record SignedIn(Upstream upstream, String path) implements Route {}

  /** The settings of one contract or voice group. */
  record Settings(Target target, String path) implements Route {}

  /** The sign-in pages. */
  record SignInPages() implements Route {}

  /** The session itself. */
  record Session(Act act) implements Route {

    /** What is done with it. */
    public enum Act {
      SIGN_IN,
      PASSWORD,
      LINK,
      CALLBACK,
      CURRENT
    }
  }

  /** Crossing over to one contract or voice group, whose path's last steps are given. */
  record CrossOver(String step, String id) implements Route {}

  /** The single-page application. */
  record Page() implements Route {}

  /** The gateway's own health. */
  record Health() implements Route {}

  /** No such thing. */
  record Nowhere() implements Route {}
}
