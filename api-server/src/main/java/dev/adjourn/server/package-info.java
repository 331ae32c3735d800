/**
 * The api-server: {@link dev.adjourn.server.ServerApplication} wires the store's transitions to
 * HTTP resources, to the outbox and to the sweeps. It keeps no state of its own, so any number of
 * them can run behind a load balancer.
 */
@NullMarked
package dev.adjourn.server;

import org.jspecify.annotations.NullMarked;
