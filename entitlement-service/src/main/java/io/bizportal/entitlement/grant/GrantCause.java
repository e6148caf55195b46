package io.bizportal.entitlement.grant;

/** Why a grant version was raised. */
public enum GrantCause {
  PERMISSIONS,
  MEMBERS,
  CONTRACT,
  ACCOUNT,
  GROUP
}
