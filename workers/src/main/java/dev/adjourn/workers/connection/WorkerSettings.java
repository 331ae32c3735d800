package dev.adjourn.workers.connection;

import dev.adjourn.model.Hosting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a worker is run.
 *
 * @param endpoint where the api-server is
 * @param token its token
 * @param application whose functions it has
 * @param workerId random, new with each process
 * @param buildId the version of its code
 * @param hosting where the workflows of its application are hosted
 * @param capacity how many functions it runs at once
 * @param drain how long running functions may go on after a stop was asked for
 * @param readyFile exists while the worker is ready
 */
public record WorkerSettings(
    URI endpoint,
    String token,
    String application,
    String workerId,
    String buildId,
    Hosting hosting,
    int capacity,
    Duration drain,
    Optional<Path> readyFile) {}
