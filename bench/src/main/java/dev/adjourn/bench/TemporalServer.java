package dev.adjourn.bench;

import java.io.IOException;
import java.util.List;

/** A Temporal server that the bench runs for both sides, other than that of {@code adjourn dev}. */
interface TemporalServer extends AutoCloseable {
  /** Host and port. */
  String address();

  /** Its processes, those of its database as well; what they started counts too. */
  List<Long> pids();

  /** What it keeps on disk. */
  long bytes();

  @Override
  void close() throws IOException;
}
