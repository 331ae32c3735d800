/**
 * The subcommands of {@code adjourn} that talk to a running api-server, wherever it is: what they
 * have in common, and those for tokens. What one prints is for people, or with {@code --json} for
 * programs; a failure is one line.
 */
@NullMarked
package dev.adjourn.server.command;

import org.jspecify.annotations.NullMarked;
