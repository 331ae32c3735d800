/**
 * Lists of executions, in pages. Paging is by key, not by offset: a page is what comes after a
 * known row, so it stays right while new executions arrive. The one place where SQL is put together
 * from parts is {@link dev.adjourn.store.listing.ExecutionQuery}.
 */
@NullMarked
package dev.adjourn.store.listing;

import org.jspecify.annotations.NullMarked;
