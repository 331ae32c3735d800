package dev.adjourn.bench;

import dev.adjourn.bench.machine.CpuMeter;
import dev.adjourn.bench.machine.Database;
import dev.adjourn.bench.machine.Processes;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What there is on this machine: the processes of both sides by name, and their storage.
 *
 * @param processes {@link #API_SERVER} and so on
 * @param database that of Adjourn
 * @param temporalBytes what Temporal keeps on disk by now
 */
record Site(Map<String, Processes> processes, Database database, LongSupplier temporalBytes) {
  static final String API_SERVER = "api-server";
  static final String WORKER = "worker";
  static final String POSTGRES = "postgres";
  static final String TEMPORAL = "temporal";
  static final String BARE_WORKER = "bare worker";

  /** The bench, which makes the calls. */
  static final String CALLER = "caller";

  Site {
    processes = Map.copyOf(processes);
  }

  /** Nothing measured yet. */
  CpuMeter cpuMeter() {
    return new CpuMeter(processes);
  }

  /** Bytes in memory. */
  long residentBytes(String name) {
    Processes named = processes.get(name);
    if (named == null) {
      throw new IllegalArgumentException("no process " + name + " in " + processes.keySet());
    }
    return named.residentBytes();
  }
}
