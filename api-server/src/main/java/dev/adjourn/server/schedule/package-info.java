/** Schedules of recurring functions: as resources, and as Schedules of Temporal. */
@NullMarked
package dev.adjourn.server.schedule;

import org.jspecify.annotations.NullMarked;
