package dev.adjourn.server.execution;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link EnqueueBody} reads, for the OpenAPI document. */
@Schema(additionalProperties = AdditionalPropertiesValue.TRUE)
record EnqueueRequest(
    @Schema(description = "A function that some worker has ever registered.")
        FunctionName functionName,
    @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "Any JSON; by default an empty array. Kept and given back byte for byte. No string"
                            + " may hold U+0000; nested at most 1,000 deep; numbers of at most 1,000"
                            + " digits."))
        @Nullable List<Object> functionArguments,
    @Schema(
            description =
                "When it is to run, with any offset, in the years 1 to 9999; by default, and"
                    + " anything in the past, now. Kept to the microsecond.")
        @Nullable Instant scheduleFor,
    @Schema(description = "It must start before this time, or becomes `discarded`.")
        @Nullable Instant discardAfter,
    @Schema(
            description =
                "Notes by which it can be found again: an object of strings, or an array of such"
                    + " objects. At most 25 pairs in all.")
        @Nullable Metadata metadata) {}
