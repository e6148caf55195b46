package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The data of a {@code pbx-config-snapshot} event: one setting as a change set left it. */
record PbxConfigSnapshot(
    String contract,
    String company,
    long contractVersion,
    String resource,
    UUID id,
    ObjectNode state) {}
