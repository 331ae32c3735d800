/**
 * The whole system, run as users run it: the launcher starts real servers, and tests talk to them
 * over HTTP. What HTTP does not show is read from PostgreSQL and Temporal themselves. Nothing here
 * sleeps or mocks.
 */
@NullMarked
package dev.adjourn.tests;

import org.jspecify.annotations.NullMarked;
