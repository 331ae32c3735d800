/** What the README shows: a first function, and a program that calls it. */
@NullMarked
package dev.adjourn.examples.quickstart;

import org.jspecify.annotations.NullMarked;
