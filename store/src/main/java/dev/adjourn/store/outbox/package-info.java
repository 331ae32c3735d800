/**
 * The messages to Temporal that a transaction leaves behind, until Temporal has acknowledged them.
 * They hold an id and a kind; whoever sends one reads the row as it is then, so an old message
 * cannot say anything wrong.
 */
@NullMarked
package dev.adjourn.store.outbox;

import org.jspecify.annotations.NullMarked;
