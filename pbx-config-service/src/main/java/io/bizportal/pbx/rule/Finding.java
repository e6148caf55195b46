package io.bizportal.pbx.rule;

/** One thing a rule objects to. */
public record Finding(String pointer, String code, String ja, String en) {}
