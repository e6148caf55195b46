package io.bizportal.pbx.extension;

import java.security.SecureRandom;

/**
 * What a terminal registers with.
 *
 * @param userId 16 characters, unique by its 80 random bits
 * @param secret 24 characters, about 139 random bits
 */
public record SipCredentials(String userId, String secret) {

  /** Without the characters that are mistaken for each other when typed into a telephone. */
  private static final String SECRET_LETTERS =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  private static final String USER_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int USER_LENGTH = 16;
  private static final int SECRET_LENGTH = 24;

  /** New ones. */
  public static SipCredentials generate(SecureRandom random) {
    return new SipCredentials(
        draw(random, USER_LETTERS, USER_LENGTH), draw(random, SECRET_LETTERS, SECRET_LENGTH));
  }

  private static String draw(SecureRandom random, String letters, int length) {
    StringBuilder drawn = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      drawn.append(letters.charAt(random.nextInt(letters.length())));
    }
    return drawn.toString();
  }

  @Override
  public String toString() {
    return "SipCredentials[" + userId + "]";
  }
}
