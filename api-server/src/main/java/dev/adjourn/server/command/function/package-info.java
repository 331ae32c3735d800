/**
 * The subcommands of {@code adjourn function}: {@code list}, {@code get}, {@code pause} and {@code
 * resume}. Each asks the public API by the Java client.
 */
@NullMarked
package dev.adjourn.server.command.function;

import org.jspecify.annotations.NullMarked;
