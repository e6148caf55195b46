package io.bizportal.identity.otp;

/** Enough of a mail address to recognise one's own: {@code y***i@ntt.com}. */
record MaskedAddress(String value) {

  static MaskedAddress of(String email) {
    int at = email.lastIndexOf('@');
    String local = email.substring(0, at);
    String shown =
        local.length() < 3
            ? local.charAt(0) + "***"
            : local.charAt(0) + "***" + local.charAt(local.length() - 1);
    return new MaskedAddress(shown + email.substring(at));
  }
}
