/**
 * The Java client of Adjourn: hand over calls of background functions, look at them, wait for their
 * results. {@link dev.adjourn.client.AdjournClient} is the door; {@link
 * dev.adjourn.client.FunctionDescriptor} names functions so that the compiler checks calls.
 */
@NullMarked
package dev.adjourn.client;

import org.jspecify.annotations.NullMarked;
