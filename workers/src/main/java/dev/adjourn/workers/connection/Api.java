package dev.adjourn.workers.connection;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.worker.WorkerProtocol;

/**
 * Both ways in which a worker talks to the api-server.
 *
 * @param protocol as a worker
 * @param client as a caller of functions
 */
record Api(WorkerProtocol protocol, AdjournClient client) {
  static Api of(WorkerSettings settings) {
    return new Api(
        new WorkerProtocol(new ApiConnection(settings.endpoint(), settings.token())),
        AdjournClient.create(settings.endpoint(), settings.token()));
  }
}
