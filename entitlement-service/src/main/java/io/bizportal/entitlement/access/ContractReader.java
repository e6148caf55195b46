package io.bizportal.entitlement.access;

import io.bizportal.entitlement.grant.Level;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who may at least read a contract (C12).
 *
 * @param groups the groups that give him this level
 * @param linked whether a linked admin ID gives it to him
 */
@Schema(requiredProperties = {"account", "level", "groups", "linked"})
record ContractReader(UUID account, Level level, List<String> groups, boolean linked) {}
