package dev.adjourn.server.execution;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLine;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.log.LogDao;
import java.io.IOException;
import java.util.List;

/** Reads a log piece by piece, so that a long one does not fill the memory. */
final class LogReader {

  private static final int PIECE = 1_000;

  private final Transactions transactions;
  private final ExecutionId id;
  private final LogPart part;

  LogReader(Transactions transactions, ExecutionId id, LogPart part) {
    this.transactions = transactions;
    this.id = id;
    this.part = part;
  }

  /** What is done with each line. */
  interface Sink {
    void write(LogLine line) throws IOException;
  }

  void forEach(Sink sink) throws IOException {
    List<LogLine> piece = after(part.lastAttempt(), part.lastSequence());
    while (!piece.isEmpty()) {
      for (LogLine line : piece) {
        sink.write(line);
      }
      LogLine last = piece.get(piece.size() - 1);
      piece = piece.size() < PIECE ? List.of() : after(last.attempt(), last.sequence());
    }
  }

  private List<LogLine> after(int lastAttempt, int lastSequence) {
    return transactions.read(
        LogDao.class, dao -> dao.lines(id, part.attempt(), lastAttempt, lastSequence, PIECE));
  }
}
