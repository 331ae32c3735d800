/**
 * The lines that functions log. A line is named by execution, attempt and sequence number, so that
 * a batch that is sent twice is stored once.
 */
@NullMarked
package dev.adjourn.store.log;

import org.jspecify.annotations.NullMarked;
