package dev.adjourn.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Living processes that are counted as one.
 *
 * @param pids theirs
 * @param withChildren whether what they started, and what that started, counts as well
 */
public record Processes(List<Long> pids, boolean withChildren) {
  private static final int KIB = 1024;

  /** Copies the list. */
  public Processes {
    pids = List.copyOf(pids);
  }

  /** One process and all that it started. */
  public static Processes of(long pid) {
    return new Processes(List.of(pid), true);
  }

  /** This process alone. */
  public static Processes self() {
    return new Processes(List.of(ProcessHandle.current().pid()), false);
  }

  /** CPU time so far, in steps of 10 ms; children that have ended are in it. */
  public Duration cpu() {
    return Duration.ofMillis(all().map(this::cpuMillis).sum());
  }

  /**
   * Memory in use, in bytes: what is resident, and of several processes each one's share of what
   * they share.
   */
  public long residentBytes() {
    long[] living = all().toArray();
    return living.length == 1
        ? kibibytes(living[0], "status", "VmRSS:") * KIB
        : LongStream.of(living).map(pid -> kibibytes(pid, "smaps_rollup", "Pss:") * KIB).sum();
  }

  private LongStream all() {
    return pids.stream().flatMap(pid -> ProcessHandle.of(pid).stream()).flatMapToLong(this::tree);
  }

  private LongStream tree(ProcessHandle process) {
    LongStream self = LongStream.of(process.pid());
    return withChildren
        ? LongStream.concat(self, process.descendants().mapToLong(ProcessHandle::pid))
        : self;
  }

  private long cpuMillis(long pid) {
    return lines(pid, "stat")
        .map(ProcStat::parse)
        .mapToLong(stat -> stat.own().toMillis() + (withChildren ? stat.ended().toMillis() : 0))
        .sum();
  }

  private static long kibibytes(long pid, String file, String field) {
    return lines(pid, file)
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .sum();
  }

  // none if it has ended meanwhile
  private static Stream<String> lines(long pid, String file) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
