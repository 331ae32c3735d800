/** The commands for the schedules of recurring functions, below {@code adjourn schedule}. */
@NullMarked
package dev.adjourn.server.command.schedule;

import org.jspecify.annotations.NullMarked;
