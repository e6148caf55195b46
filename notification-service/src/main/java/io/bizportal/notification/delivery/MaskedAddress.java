package io.bizportal.notification.delivery;

/** An address as operators may see it: enough to recognise, too little to write to. */
final class MaskedAddress {

  private MaskedAddress() {}

  /** {@code yamaguchi@ntt.com} becomes {@code y***i@ntt.com}. */
  static String of(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1) {
      return "***";
    }
    String last = at > 2 ? address.substring(at - 1, at) : "";
    return address.charAt(0) + "***" + last + address.substring(at);
  }
}
