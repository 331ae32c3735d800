/**
 * The schedules of recurring functions: how they stand, and what Temporal has to be told of them.
 */
@NullMarked
package dev.adjourn.store.schedule;

import org.jspecify.annotations.NullMarked;
