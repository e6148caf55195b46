package io.bizportal.pbx.linekey;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A terminal's keys, in a list of them.
 *
 * @param id its extension's
 * @param number its extension's
 * @param memo its extension's
 * @param version of the keys
 */
@Schema(requiredProperties = {"id", "number", "memo", "keys", "version"})
record TerminalKeys(
    UUID id, String number, String memo, List<LineKeysView.Key> keys, long version) {}
