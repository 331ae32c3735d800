/**
 * Lists of executions, in pages. Paging is by key, not by offset: a page is what comes after a
 * known row, so it stays right while new executions arrive. How pages stay cheap whatever matches
 * is the matter of {@link dev.adjourn.store.listing.Search}; here alone SQL is put together from
 * parts.
 */
@NullMarked
package dev.adjourn.store.listing;

import org.jspecify.annotations.NullMarked;
