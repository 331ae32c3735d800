package dev.adjourn.model.protocol;

/**
 * Who can run an attempt of an orchestration. A run is pinned to the version with which it began:
 * its history can be replayed by the same code only.
 *
 * @param application the application whose workers have the code
 * @param version the version of its orchestrations' code
 */
public record OrchestrationHost(String application, String version) {}
