package io.bizportal.identity.account;

/** What a person may do for his company in the portal. */
public enum Role {
  GENERAL("general-user"),
  ADMINISTRATOR("portal-administrator");

  private final String realmRole;

  Role(String realmRole) {
    this.realmRole = realmRole;
  }

  /** The role as Keycloak and the tokens name it. */
  public String realmRole() {
    return realmRole;
  }
}
