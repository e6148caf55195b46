package io.bizportal.kit.token;

/**
 * CDI event: a company's lowest accepted grant version has risen; drop what was cached below it.
 */
public record GrantRaised(String company, long grantVersion) {}
