package io.bizportal.pbx.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A newer change that an undo would overwrite.
 *
 * @param name what people call the setting
 * @param fields what the newer change wrote
 */
record UndoConflict(
    String resource,
    UUID id,
    @Nullable String name,
    List<String> fields,
    UUID changeSet,
    long contractVersion,
    UUID account,
    Instant changedAt) {}
