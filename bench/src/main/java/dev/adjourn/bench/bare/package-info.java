/** The yardstick: what a Temporal user would write without Adjourn, with default options. */
@NullMarked
package dev.adjourn.bench.bare;

import org.jspecify.annotations.NullMarked;
