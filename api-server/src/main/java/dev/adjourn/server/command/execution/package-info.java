/**
 * The subcommands of {@code adjourn} for executions: {@code run}, {@code get}, {@code list}, {@code
 * logs}, {@code result}, {@code reschedule}, {@code cancel} and {@code rerun}. Each asks the public
 * API by the Java client; data goes to stdout, notes go to stderr.
 */
@NullMarked
package dev.adjourn.server.command.execution;

import org.jspecify.annotations.NullMarked;
