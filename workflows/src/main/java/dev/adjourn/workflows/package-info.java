/**
 * How Temporal drives an execution: {@link dev.adjourn.workflows.ExecutionWorkflow}, the activities
 * that it calls and the names that both sides share. Nothing here knows HTTP or SQL, and nothing
 * here decides: PostgreSQL does, and is asked through {@link
 * dev.adjourn.workflows.AdmissionActivities}.
 */
@NullMarked
package dev.adjourn.workflows;

import org.jspecify.annotations.NullMarked;
