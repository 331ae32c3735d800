/**
 * The workflow on Temporal's time-skipping test server, with hand-written activities. {@link
 * dev.adjourn.workflows.Stage} sets the scene of one execution.
 */
@NullMarked
package dev.adjourn.workflows;

import org.jspecify.annotations.NullMarked;
