package io.bizportal.pbx.linekey;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A terminal's keys, in a list of them.
 *
 * @param id its extension's
 * @param number its extension's
 */
@Schema(requiredProperties = {"id", "number", "keys"})
record TerminalKeys(UUID id, String number, List<LineKeysView.Key> keys) {}
