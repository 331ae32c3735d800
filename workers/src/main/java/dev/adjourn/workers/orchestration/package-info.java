/**
 * How orchestrations run: users' code as a workflow, whose every effect is a local activity or a
 * child workflow. Not meant for users of the library.
 */
@NullMarked
package dev.adjourn.workers.orchestration;

import org.jspecify.annotations.NullMarked;
