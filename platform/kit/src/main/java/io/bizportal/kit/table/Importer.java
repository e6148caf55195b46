package io.bizportal.kit.table;

import java.util.UUID;

/**
 * Who imports a table, and into which contract.
 *
 * @param client the program he does it with
 */
public record Importer(String contract, String company, UUID account, String client) {}
