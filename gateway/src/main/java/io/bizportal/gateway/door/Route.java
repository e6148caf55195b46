package io.bizportal.gateway.door;

import io.bizportal.gateway.upstream.Upstream;

/** Where a request goes and what it needs for that. */
public sealed interface Route {

  /** A service's path for which nobody needs to be signed in. */
  record Open(Upstream upstream, String path) implements Route {}

  /** A service's path that asks its callers for credentials of its own. */
  record OwnCredentials(Upstream upstream, String path) implements Route {}

  /** A service's path for whoever is signed in. */
  record SignedIn(Upstream upstream, String path) implements Route {}

  /** One contract's settings. */
  record Contract(String contract, String path) implements Route {}

  /** The sign-in pages. */
  record SignInPages() implements Route {}

  /** The session itself. */
  record Session(Act act) implements Route {

    /** What is done with it. */
    public enum Act {
      LOGIN,
      CALLBACK,
      CURRENT
    }
  }

  /** Crossing over to one contract. */
  record CrossOver(String contract) implements Route {}

  /** The single-page application. */
  record Page() implements Route {}

  /** The gateway's own health. */
  record Health() implements Route {}

  /** No such thing. */
  record Nowhere() implements Route {}
}
