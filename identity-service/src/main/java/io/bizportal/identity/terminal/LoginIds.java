package io.bizportal.identity.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What people sign in with, whatever their kind: one realm knows them all, and it knows no capital
 * letters. Who comes second gets a part of his identifier behind.
 */
@ApplicationScoped
class LoginIds {

  /** Enough of an identifier to tell two apart that had the same name in turn. */
  private static final int DISTINGUISHING = 8;

  private final Session database;

  LoginIds(Session database) {
    this.database = database;
  }

  /** A login ID that nobody has. */
  String free(String wanted, UUID id) {
    return distinct(wanted, id, taken(List.of(wanted)));
  }

  /** A login ID that is none of those taken. */
  static String distinct(String wanted, UUID id, Set<String> taken) {
    String plain = wanted.toLowerCase(Locale.ROOT);
    return taken.contains(plain) ? plain + "-" + id.toString().substring(0, DISTINGUISHING) : plain;
  }

  /** Those of some that somebody has. */
  Set<String> taken(Collection<String> wanted) {
    return wanted.isEmpty()
        ? new HashSet<>()
        : new HashSet<>(
            database
                .createNativeQuery(
                    "select login_id from terminal_user"
                        + " where login_id = any(cast(:wanted as text[]))",
                    String.class)
                .setParameter(
                    "wanted",
                    wanted.stream()
                        .map(loginId -> loginId.toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))
                .getResultList());
  }
}
