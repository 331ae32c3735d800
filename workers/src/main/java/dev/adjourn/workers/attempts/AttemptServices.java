package dev.adjourn.workers.attempts;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.workers.logs.LogShipping;

/**
 * What all attempts of a worker use.
 *
 * @param api the worker protocol
 * @param client for children
 * @param logs where their lines go
 * @param heartbeats tells Temporal that they are alive
 */
public record AttemptServices(
    WorkerProtocol api, AdjournClient client, LogShipping logs, Heartbeats heartbeats) {}
