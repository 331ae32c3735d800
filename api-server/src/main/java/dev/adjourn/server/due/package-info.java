/**
 * Punctual starts. Temporal's timers may be a second late, so each server watches PostgreSQL for
 * what comes due and wakes it; the workflow's timer is only the safety net (protocol rule 22).
 */
@NullMarked
package dev.adjourn.server.due;

import org.jspecify.annotations.NullMarked;
