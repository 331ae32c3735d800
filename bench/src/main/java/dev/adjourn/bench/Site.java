package dev.adjourn.bench;

import dev.adjourn.bench.machine.CpuMeter;
import dev.adjourn.bench.machine.Database;
import dev.adjourn.bench.machine.Processes;
import dev.adjourn.client.http.Repeats;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What there is on this machine: the processes of both sides by name, and their storage.
 *
 * @param processes {@link #API_SERVER} and so on
 * @param database that of Adjourn
 * @param temporalBytes what Temporal keeps on disk by now
 * @param atRest memory before anything was measured
 */
record Site(
    Map<String, Processes> processes,
    Database database,
    LongSupplier temporalBytes,
    Residents atRest) {
  static final String API_SERVER = "api-server";
  static final String WORKER = "worker";
  static final String POSTGRES = "postgres";
  static final String TEMPORAL = "temporal";
  static final String BARE_WORKER = "bare worker";

  /** The bench, which makes the calls. */
  static final String CALLER = "caller";

  private static final Duration LONGEST = Duration.ofHours(2);
  private static final Duration PAUSE = Duration.ofMillis(500);

  Site {
    processes = Map.copyOf(processes);
  }

  /** Looks at the memory for the first time. */
  static Site of(Map<String, Processes> processes, Database database, LongSupplier temporalBytes) {
    return new Site(processes, database, temporalBytes, residents(processes));
  }

  /** Nothing measured yet. */
  CpuMeter cpuMeter() {
    return new CpuMeter(processes);
  }

  /** Memory by now. */
  Residents residents() {
    return residents(processes);
  }

  /** Waits until Temporal knows of all executions. */
  void awaitParked() {
    Instant limit = Instant.now().plus(LONGEST);
    while (database.messages() > 0) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("messages are left in the outbox after " + LONGEST);
      }
      Repeats.pause(PAUSE);
    }
    Repeats.pause(PAUSE); // the last ones have a workflow task to do
  }

  private static Residents residents(Map<String, Processes> processes) {
    return new Residents(
        processes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().residentBytes())));
  }
}
