/**
 * What workers and the api-server say to each other over HTTP, below {@code /worker/v1}. Durations
 * travel, never instants: only PostgreSQL's clock decides (protocol rule 21). Every message may
 * come twice or late; the answers are the same (rules 14 and 15).
 */
@NullMarked
package dev.adjourn.model.protocol;

import org.jspecify.annotations.NullMarked;
