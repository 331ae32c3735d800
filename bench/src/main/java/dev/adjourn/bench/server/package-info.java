/**
 * The production server of Temporal, on PostgreSQL, with its default settings. It is built once on
 * each machine; each run makes its databases anew.
 */
@NullMarked
package dev.adjourn.bench.server;

import org.jspecify.annotations.NullMarked;
