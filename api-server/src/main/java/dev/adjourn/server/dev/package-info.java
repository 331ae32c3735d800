/**
 * The command {@code adjourn}. Its subcommand {@code dev} runs a whole Adjourn on one machine: it
 * supervises PostgreSQL, Temporal, the api-server and the example worker, each a process of its
 * own, so that any of them, and the launcher itself, may be killed without harm to the others.
 */
@NullMarked
package dev.adjourn.server.dev;

import org.jspecify.annotations.NullMarked;
