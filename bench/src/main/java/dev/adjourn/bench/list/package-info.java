/**
 * A table of many executions with skew, and what is asked of it: each filter alone and with each
 * other one, by pages at both ends and far from them.
 */
@NullMarked
package dev.adjourn.bench.list;

import org.jspecify.annotations.NullMarked;
