/**
 * The way to Temporal: where it is, which search attributes it has, whether it answers. The server
 * starts and works without Temporal; what it owes to it waits in the outbox.
 */
@NullMarked
package dev.adjourn.server.temporal;

import org.jspecify.annotations.NullMarked;
