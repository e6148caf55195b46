package io.bizportal.pbx.csv.numbers;

import io.bizportal.pbx.external.ExternalNumberKind;
import org.jspecify.annotations.Nullable;

/** An external number as a row tells it: what it leads to is named as people call it. */
record NumberRow(
    String digits,
    ExternalNumberKind kind,
    @Nullable String extension,
    @Nullable String group,
    String memo) {}
