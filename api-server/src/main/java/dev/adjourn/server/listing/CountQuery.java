package dev.adjourn.server.listing;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query parameters of {@link CountsResource}. */
record CountQuery(
    @ArraySchema(
            maxItems = 100,
            arraySchema = @Schema(description = "Of these functions only."),
            schema = @Schema(pattern = "^[^,]*$"))
        @Nullable List<String> functionIds) {}
