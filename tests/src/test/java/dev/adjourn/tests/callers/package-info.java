/**
 * Those who call Adjourn without writing HTTP themselves: the Java client and the commands of
 * {@code adjourn}. What both do is asked of the real system.
 */
@NullMarked
package dev.adjourn.tests.callers;

import org.jspecify.annotations.NullMarked;
