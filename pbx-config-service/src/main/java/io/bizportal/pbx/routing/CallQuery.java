package io.bizportal.pbx.routing;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The call to be simulated, as it is asked for; a {@code @BeanParam}. */
public record CallQuery(
    @QueryParam("dialed")
        @Parameter(description = "what is dialled: a number of what the token is for")
        @Nullable String dialed,
    @QueryParam("caller")
        @Parameter(
            description =
                "the number of whoever calls; of a cloud PBX also an extension's, whose call is an"
                    + " internal one")
        @Nullable String caller,
    @QueryParam("withheld")
        @Parameter(description = "whether the caller withholds the number; then there is none")
        boolean withheld,
    @QueryParam("at")
        @Parameter(
            description = "when the call comes in, by a year from now; left out: now",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable String at,
    @QueryParam("busy") @Parameter(description = "numbers of telephones that are busy")
        List<String> busy,
    @QueryParam("unreachable")
        @Parameter(description = "numbers of telephones that can't be reached")
        List<String> unreachable) {}
