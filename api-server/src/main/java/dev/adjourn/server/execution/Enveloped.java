package dev.adjourn.server.execution;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How the public API wraps what it answers (contract section 1).
 *
 * @param data the resource
 */
@Schema(name = "Answer")
public record Enveloped<T>(T data) {}
