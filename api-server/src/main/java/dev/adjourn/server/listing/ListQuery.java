package dev.adjourn.server.listing;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link QueryFilters} reads, for the OpenAPI document. */
record ListQuery(
    @ArraySchema(maxItems = 100, arraySchema = @Schema(description = "Any of these states."))
        @Nullable List<ExecutionState> states,
    @ArraySchema(
            maxItems = 100,
            arraySchema = @Schema(description = "Any of these functions."),
            schema = @Schema(pattern = "^[^,]*$"))
        @Nullable List<String> functionIds,
    @ArraySchema(
            maxItems = 100,
            arraySchema = @Schema(description = "Any of the functions with these names."),
            schema = @Schema(pattern = "^[^,\\x00-\\x1f\\x7f-\\x9f]{0,255}$"))
        @Nullable List<String> functionNames,
    @ArraySchema(maxItems = 100, arraySchema = @Schema(description = "Any of these errors."))
        @Nullable List<ErrorCode> errorCodes,
    @Schema(description = "They are to run then or later.") @Nullable Instant scheduledAtFrom,
    @Schema(description = "They are to run then or earlier.") @Nullable Instant scheduledAtTo,
    @Schema(description = "Their last attempt started then or later.")
        @Nullable Instant startedAtFrom,
    @Schema(description = "Their last attempt started then or earlier.")
        @Nullable Instant startedAtTo,
    @Schema(description = "The children of this execution.") @Nullable ExecutionId executedBy,
    @ArraySchema(
            maxItems = 100,
            arraySchema =
                @Schema(
                    description =
                        "`key:value`: each key has any of its values. A key with a colon, and"
                            + " anything with a comma, needs a body."),
            schema = @Schema(pattern = "^[ -+\\--9;-~]{1,256}:[ -+\\--~]{1,256}$"))
        @Nullable List<String> metadata,
    @Schema(description = ListBody.FIRST, minimum = "1", maximum = "100") @Nullable Integer first,
    @Schema(description = ListBody.AFTER) @Nullable String after,
    @Schema(description = ListBody.LAST, minimum = "1", maximum = "100") @Nullable Integer last,
    @Schema(description = ListBody.BEFORE) @Nullable String before) {}
