/**
 * PostgreSQL decides each change of state; this package opens it: the schema, the way values are
 * mapped, and the transaction in which every decision is made together with the messages that
 * report it. The transitions themselves are in {@link dev.adjourn.store.transition}.
 */
@NullMarked
package dev.adjourn.store;

import org.jspecify.annotations.NullMarked;
