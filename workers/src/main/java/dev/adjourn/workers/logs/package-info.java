/**
 * What functions log: captured from SLF4J, System.out and their context, sent in batches while they
 * run. Not meant for users of the library.
 */
@NullMarked
package dev.adjourn.workers.logs;

import org.jspecify.annotations.NullMarked;
