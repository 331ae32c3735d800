package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;

/**
 * An event that was accepted for an orchestration.
 *
 * @param executionId the orchestration's execution
 * @param name what it is called
 * @param number its place among the execution's events, counted from 1
 * @param receivedAt when it was accepted
 */
public record Event(
    @JsonPropertyDescription("The orchestration's execution.") ExecutionId executionId,
    @JsonPropertyDescription("What it is called.") EventName name,
    @JsonPropertyDescription("Its place among the execution's events, from 1.") int number,
    @JsonPropertyDescription("When it was accepted.") Instant receivedAt) {}
