package io.bizportal.entitlement.account;

/** Whose an account is and what state it is in. */
public record AccountStanding(String company, AccountStatus status) {}
