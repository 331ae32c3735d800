/**
 * Running one attempt: capacity, claim, the function's thread, its interruption and its end. Not
 * meant for users of the library.
 */
@NullMarked
package dev.adjourn.workers.attempts;

import org.jspecify.annotations.NullMarked;
