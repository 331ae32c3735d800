/**
 * What decides when an execution may start, over several api-servers and several worker processes:
 * slots, pauses, builds.
 */
@NullMarked
package dev.adjourn.tests.slots;

import org.jspecify.annotations.NullMarked;
