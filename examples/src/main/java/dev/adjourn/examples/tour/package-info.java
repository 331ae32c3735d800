/** What {@code docs/functions.md} shows, so that it is compiled. */
@NullMarked
package dev.adjourn.examples.tour;

import org.jspecify.annotations.NullMarked;
