/**
 * What orchestrations need beside the transitions that all executions have: their calls, the
 * outcomes of their children, the events that they wait for, and the look after those that do not
 * get on.
 */
@NullMarked
package dev.adjourn.store.orchestration;

import org.jspecify.annotations.NullMarked;
