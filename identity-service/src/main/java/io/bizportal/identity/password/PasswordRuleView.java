package io.bizportal.identity.password;

/** The rule as a page shows it. */
public record PasswordRuleView(
    int minLength, int maxLength, boolean digit, boolean upperCase, boolean lowerCase) {}
