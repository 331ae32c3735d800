/** Recurring functions, with the Schedules of a real Temporal. */
@NullMarked
package dev.adjourn.tests.cron;

import org.jspecify.annotations.NullMarked;
