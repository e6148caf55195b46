package io.bizportal.kit.token;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * What a token of one kind must look like here.
 *
 * @param algorithms accepted signature algorithms; a token's own wish counts for nothing
 * @param types accepted {@code typ} headers, in lower case
 * @param maxLife longest time from {@code iat} to {@code exp}
 */
public record TokenProfile(
    String issuer,
    String audience,
    URI jwksUri,
    Set<String> algorithms,
    Set<String> types,
    Duration maxLife) {

  public TokenProfile {
    algorithms = Set.copyOf(algorithms);
    types = Set.copyOf(types);
  }
}
