/**
 * For tests of functions, with JUnit 5 or later. {@link
 * dev.adjourn.workers.testkit.AdjournExtension} runs them in memory, without a server and without
 * waiting; {@link dev.adjourn.workers.testkit.AdjournSystem} starts a real Adjourn. Needs
 * junit-jupiter-api on the class path, which this library does not bring along.
 */
@NullMarked
package dev.adjourn.workers.testkit;

import org.jspecify.annotations.NullMarked;
