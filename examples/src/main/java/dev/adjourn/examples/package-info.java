/** A runnable worker with example functions; see {@link dev.adjourn.examples.ExamplesWorker}. */
@NullMarked
package dev.adjourn.examples;

import org.jspecify.annotations.NullMarked;
