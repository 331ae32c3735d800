package dev.adjourn.server.execution;

/**
 * The body of a {@code 202}.
 *
 * @param message what is under way
 */
public record Message(String message) {}
