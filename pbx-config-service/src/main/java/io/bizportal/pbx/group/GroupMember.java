package io.bizportal.pbx.group;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as it is shown. */
@Schema(requiredProperties = {"extension", "number", "memo"})
record GroupMember(UUID extension, String number, String memo) {}
