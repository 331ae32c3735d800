package dev.adjourn.server.http;

import dev.adjourn.model.Role;

/**
 * Who makes a request.
 *
 * @param name of the token that it came with
 * @param role what that token may do
 */
public record Caller(String name, Role role) {}
