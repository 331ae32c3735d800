/** Measures Adjourn beside its yardsticks, in alternating rounds of one run. */
@NullMarked
package dev.adjourn.bench;

import org.jspecify.annotations.NullMarked;
