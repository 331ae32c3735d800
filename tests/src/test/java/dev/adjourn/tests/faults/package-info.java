/**
 * Processes die or freeze while executions are under way, and every execution still reaches its
 * right end (what must always hold, {@code docs/}). The launcher starts a dead child again after 3
 * s, so each outage lasts at least that long.
 */
@NullMarked
package dev.adjourn.tests.faults;

import org.jspecify.annotations.NullMarked;
