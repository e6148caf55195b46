package io.bizportal.pbx.group;

import io.bizportal.pbx.routing.GroupKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for.
 *
 * @param number representative number; for kinds that are called, and only for them
 * @param members extensions of the contract in ring order, each once
 * @param holdMusic what waiting callers hear; none: the contract's default
 */
public record GroupSettings(
    @Nullable String name,
    @Nullable GroupKind kind,
    @Nullable String number,
    @Nullable List<UUID> members,
    @Nullable UUID holdMusic) {}
