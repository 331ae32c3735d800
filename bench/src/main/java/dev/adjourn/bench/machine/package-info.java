/**
 * What the processes of this machine use, as its kernel and PostgreSQL tell: CPU time, memory,
 * commits and disk space. Linux only.
 */
@NullMarked
package dev.adjourn.bench.machine;

import org.jspecify.annotations.NullMarked;
