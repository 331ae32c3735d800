package dev.adjourn.workers.testkit;

import dev.adjourn.workers.functions.DeclaredFunction;
import java.time.Duration;

/**
 * A function, or what a test has put in its place.
 *
 * @param declared what runs
 * @param takes how long it seems to take, for those who await it
 */
record RunnableFunction(DeclaredFunction declared, Duration takes) {}
