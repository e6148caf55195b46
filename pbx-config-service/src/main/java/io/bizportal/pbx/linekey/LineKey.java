package io.bizportal.pbx.linekey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One key as it is stored; which of the three targets it has, its kind says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineKey(
    int position,
    LineKeyKind kind,
    @Nullable UUID externalNumber,
    @Nullable UUID extension,
    @Nullable String digits,
    String label) {}
