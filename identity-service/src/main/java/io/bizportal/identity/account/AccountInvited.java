package io.bizportal.identity.account;

/** A new account, within the transaction that makes it. */
public record AccountInvited(Account account) {}
