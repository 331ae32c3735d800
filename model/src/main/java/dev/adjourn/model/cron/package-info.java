/**
 * When recurring functions run: a cron expression, and the policy beside it. Temporal's Schedules
 * carry it out; what is here must mean the same, and a test compares both.
 */
@NullMarked
package dev.adjourn.model.cron;

import org.jspecify.annotations.NullMarked;
