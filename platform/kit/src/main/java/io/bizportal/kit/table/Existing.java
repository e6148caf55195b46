package io.bizportal.kit.table;

import java.util.UUID;

/**
 * A setting as it is.
 *
 * @param key what tells it from others of its kind in a file
 */
public record Existing<S>(UUID id, String key, S setting) {}
