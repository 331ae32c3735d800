/** Starts at due times. */
@NullMarked
package dev.adjourn.tests.due;

import org.jspecify.annotations.NullMarked;
