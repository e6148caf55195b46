package io.bizportal.identity.password;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rule as a page shows it. */
@Schema(requiredProperties = {"minLength", "maxLength", "digit", "upperCase", "lowerCase"})
public record PasswordRuleView(
    int minLength, int maxLength, boolean digit, boolean upperCase, boolean lowerCase) {}
