package io.bizportal.keycloak.realm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the realm's declaration asks of its surroundings. */
public final class DeclaredRealm {

  private static final Pattern NEEDED = Pattern.compile("\\$\\{(BIZPORTAL_[A-Z_]+)}");

  private final String declaration;

  DeclaredRealm(String declaration) {
    this.declaration = declaration;
  }

  /** Realm {@code portal}'s declaration in this jar. */
  public static DeclaredRealm portal() {
    return inJar("portal");
  }

  /** Realm {@code line}'s declaration in this jar. */
  public static DeclaredRealm line() {
    return inJar("line");
  }

  private static DeclaredRealm inJar(String realm) {
    try (InputStream in =
        Objects.requireNonNull(
            DeclaredRealm.class.getResourceAsStream("/realm/" + realm + "-realm.json"))) {
      return new DeclaredRealm(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Refuses an environment in which a secret or URL of the realm is missing. */
  public void require(Map<String, String> environment) {
    List<String> missing =
        NEEDED
            .matcher(declaration)
            .results()
            .map((MatchResult match) -> match.group(1))
            .distinct()
            .filter(name -> environment.getOrDefault(name, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("The realms need these to be set: " + missing);
    }
  }
}
