package io.bizportal.kit.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How the characters of a table are written. */
public enum CsvEncoding {
  UTF_8("utf-8", StandardCharsets.UTF_8),
  /** What Excel writes and expects on Japanese Windows. */
  WINDOWS_31J("windows-31j", Charset.forName("windows-31j"));

  private final String label;
  private final Charset charset;

  CsvEncoding(String label, Charset charset) {
    this.label = label;
    this.charset = charset;
  }

  /** Its name in addresses. */
  public String label() {
    return label;
  }

  public Charset charset() {
    return charset;
  }

  /** Whether all of a text can be written in it. */
  public boolean canWrite(String text) {
    return this == UTF_8 || charset.newEncoder().canEncode(text);
  }

  /** By its name in addresses. */
  public static Optional<CsvEncoding> of(String label) {
    return Arrays.stream(values()).filter(encoding -> encoding.label.equals(label)).findFirst();
  }
}
