package io.bizportal.identity.mail;

/** Under whose name a mail goes out. */
public enum MailBrand {
  PORTAL,
  SMART_PBX,
  HIKARI_CLOUD_PBX,
  DOTPHONE_OFFICE;

  /** A service's own, if its settings site sends mails; else the portal's. */
  public static MailBrand of(String service) {
    for (MailBrand brand : values()) {
      if (brand.name().equals(service)) {
        return brand;
      }
    }
    return PORTAL;
  }
}
