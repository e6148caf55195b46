package io.bizportal.entitlement.grant;

/** A company's grant version. */
record GrantVersionView(String company, long grantVersion) {}
