package io.bizportal.gateway.session;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The services whose settings site people sign in at, each under its own name. */
enum Brand {
  SMART_PBX,
  HIKARI_CLOUD_PBX,
  DOTPHONE_OFFICE;

  /** Empty for what is none: the sign-in pages are neutral then. */
  static Optional<Brand> named(@Nullable String name) {
    return Arrays.stream(values()).filter(brand -> brand.name().equals(name)).findFirst();
  }
}
