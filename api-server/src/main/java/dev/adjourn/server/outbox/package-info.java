/**
 * Sends to Temporal what transactions have left in the outbox: right after the commit by {@link
 * dev.adjourn.server.outbox.OutboxSender}, and what it could not send by {@link
 * dev.adjourn.server.outbox.OutboxSweep}. A message may be sent twice; none is lost.
 */
@NullMarked
package dev.adjourn.server.outbox;

import org.jspecify.annotations.NullMarked;
