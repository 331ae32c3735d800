/**
 * Reads executions and what belongs to them. Nothing here changes a row; see {@link
 * dev.adjourn.store.transition} for that.
 */
@NullMarked
package dev.adjourn.store.execution;

import org.jspecify.annotations.NullMarked;
