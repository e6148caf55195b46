package io.bizportal.identity.terminalpassword;

import java.security.SecureRandom;
import java.util.Set;
import java.util.function.Predicate;

/** A password nobody chose: 14 characters, none of which is taken for another when read out. */
record GeneratedPassword(String value) {

  private static final String CHARACTERS =
      "abcdefghijkmnpqrstuvwxyz" + "ABCDEFGHJKLMNPQRSTUVWXYZ" + "23456789";

  private static final int LENGTH = 14;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Of all the kinds of characters the rule wants. */
  private static final Set<Predicate<Character>> KINDS =
      Set.of(Character::isLowerCase, Character::isUpperCase, Character::isDigit);

  static GeneratedPassword random() {
    String drawn = draw();
    while (!isComplete(drawn)) {
      drawn = draw();
    }
    return new GeneratedPassword(drawn);
  }

  private static String draw() {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      drawn.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
    }
    return drawn.toString();
  }

  private static boolean isComplete(String drawn) {
    return KINDS.stream().allMatch(kind -> drawn.chars().mapToObj(c -> (char) c).anyMatch(kind));
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "GeneratedPassword[]";
  }
}
