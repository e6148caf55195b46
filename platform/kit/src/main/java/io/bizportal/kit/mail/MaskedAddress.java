package io.bizportal.kit.mail;

/** Enough of a mail address to recognise it, too little to write to: {@code y***i@ntt.com}. */
public record MaskedAddress(String value) {

  /** The address with most of what stands before the at sign left out. */
  public static MaskedAddress of(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1) {
      return new MaskedAddress("***");
    }
    String last = at > 2 ? address.substring(at - 1, at) : "";
    return new MaskedAddress(address.charAt(0) + "***" + last + address.substring(at));
  }
}
