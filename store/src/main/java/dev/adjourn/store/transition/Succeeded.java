package dev.adjourn.store.transition;

/**
 * An attempt that one statement has ended.
 *
 * @param functionId its function
 * @param runMillis how long it took
 * @param orchestrated whether it was an orchestration's
 */
public record Succeeded(String functionId, long runMillis, boolean orchestrated) {}
