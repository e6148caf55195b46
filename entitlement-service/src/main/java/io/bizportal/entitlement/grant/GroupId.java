package io.bizportal.entitlement.grant;

import java.util.Locale;

/** A group's key: its ID is unique within its company. */
public record GroupId(String company, String id) {

  static final String AUTOMATIC = "G0000002";

  static GroupId automatic(String company) {
    return new GroupId(company, AUTOMATIC);
  }

  static GroupId numbered(String company, int number) {
    return new GroupId(company, String.format(Locale.ROOT, "G%07d", number));
  }
}
