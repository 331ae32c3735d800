/**
 * The public API on executions. Resources translate between HTTP and the transitions of the store;
 * they decide nothing.
 */
@NullMarked
package dev.adjourn.server.execution;

import org.jspecify.annotations.NullMarked;
