package io.bizportal.entitlement.grant;

/** A group in the list. */
record GroupSummary(
    String id, String name, String description, boolean automatic, long members, long version) {}
