/**
 * Other libraries for background work on PostgreSQL, each in a process of its own, and what is done
 * to them and to Adjourn alike.
 */
@NullMarked
package dev.adjourn.bench.peers;

import org.jspecify.annotations.NullMarked;
