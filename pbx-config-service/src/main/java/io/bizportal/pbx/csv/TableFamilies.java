package io.bizportal.pbx.csv;

/** Which settings sites have tables of their own. */
public final class TableFamilies {

  /** SmartPBX and Hikari Cloud PBX. */
  public static final String CLOUD_PBX = "cloud-pbx";

  public static final String IP_VOICE = "ip-voice";

  private TableFamilies() {}
}
