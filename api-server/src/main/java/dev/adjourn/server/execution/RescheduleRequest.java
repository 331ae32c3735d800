package dev.adjourn.server.execution;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@link ScheduleResource} reads, for the OpenAPI document. */
@Schema(additionalProperties = AdditionalPropertiesValue.TRUE)
record RescheduleRequest(
    @Schema(description = "The new time, with any offset; left out: now.")
        @Nullable Instant scheduleFor) {}
