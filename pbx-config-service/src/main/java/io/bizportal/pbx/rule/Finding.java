package io.bizportal.pbx.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing a rule objects to. */
@Schema(requiredProperties = {"pointer", "code", "ja", "en"})
public record Finding(String pointer, String code, String ja, String en) {}
