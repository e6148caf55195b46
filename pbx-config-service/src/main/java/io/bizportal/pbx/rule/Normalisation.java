package io.bizportal.pbx.rule;

/** Tells a caller that a value was stored in another form than it was given. */
public record Normalisation(String pointer, String given, String stored) {}
