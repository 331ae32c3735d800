/** Queries on functions. */
@NullMarked
package dev.adjourn.store.function;

import org.jspecify.annotations.NullMarked;
