/**
 * The worker protocol below {@code /worker/v1}: registration, leases, and the life of an attempt.
 * Every message is untrusted, and may come twice or late.
 */
@NullMarked
package dev.adjourn.server.worker;

import org.jspecify.annotations.NullMarked;
