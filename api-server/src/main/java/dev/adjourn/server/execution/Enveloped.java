package dev.adjourn.server.execution;

/**
 * How the public API wraps what it answers (contract section 1).
 *
 * @param data the resource
 */
public record Enveloped<T>(T data) {}
