/**
 * A small document pipeline: {@code importDocument} calls {@code extractText} and {@code
 * indexDocument} as children, and all three carry the caller's metadata, so that one filter finds
 * them.
 */
@NullMarked
package dev.adjourn.examples.documents;

import org.jspecify.annotations.NullMarked;
