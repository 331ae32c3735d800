/** Readers that page through the list while very many executions arrive and change. */
@NullMarked
package dev.adjourn.tests.paging;

import org.jspecify.annotations.NullMarked;
