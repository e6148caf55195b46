package io.bizportal.entitlement.access;

import io.bizportal.entitlement.grant.Level;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who may at least read a contract (C12).
 *
 * @param groups the groups that give him this level
 */
@Schema(requiredProperties = {"account", "level", "groups"})
record ContractReader(UUID account, Level level, List<String> groups) {}
