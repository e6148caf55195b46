package io.bizportal.identity.adminid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An admin ID the caller has linked.
 *
 * @param contract the base contract it runs
 * @param siteName of that contract, as soon as it was heard of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "adminId", "contract", "linkedAt"})
record AdminIdLink(
    UUID id, String adminId, String contract, @Nullable String siteName, Instant linkedAt) {}
