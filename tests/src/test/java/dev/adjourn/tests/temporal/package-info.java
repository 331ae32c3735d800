/**
 * How executions look in Temporal, to people and to its other tools, and what becomes of them when
 * somebody intervenes there. Asked of the real server.
 */
@NullMarked
package dev.adjourn.tests.temporal;

import org.jspecify.annotations.NullMarked;
