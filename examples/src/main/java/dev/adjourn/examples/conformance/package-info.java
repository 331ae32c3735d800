/**
 * Functions whose behaviour is fixed: tests of Adjourn, and of clients in other languages, call
 * them by name and rely on what they return, log and throw.
 */
@NullMarked
package dev.adjourn.examples.conformance;

import org.jspecify.annotations.NullMarked;
