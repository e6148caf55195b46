package io.bizportal.pbx.rule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Told after a write: some calls may come back to where they were.
 *
 * @param code {@code conditional-loop}
 * @param path what such a call passes, the first again at the end
 */
@Schema(requiredProperties = {"code", "path"})
public record LoopWarning(String code, List<String> path) {}
