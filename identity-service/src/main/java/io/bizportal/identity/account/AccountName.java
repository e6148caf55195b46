package io.bizportal.identity.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is behind an account's ID. */
@Schema(requiredProperties = {"id", "name", "email"})
record AccountName(UUID id, String name, String email) {}
