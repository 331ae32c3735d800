/** Orchestrations over the whole system. */
@NullMarked
package dev.adjourn.tests.orchestrations;

import org.jspecify.annotations.NullMarked;
