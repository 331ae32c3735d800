package dev.adjourn.server.execution;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** What {@link CancellationResource} reads, for the OpenAPI document. */
@Schema(additionalProperties = AdditionalPropertiesValue.TRUE)
record CancellationRequest(
    @Schema(description = "Whether a function that runs is to be aborted; by default false.")
        @Nullable Boolean force) {}
