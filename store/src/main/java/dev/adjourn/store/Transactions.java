package dev.adjourn.store;

import dev.adjourn.store.outbox.MessageSender;
import dev.adjourn.store.outbox.OutboxMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs each decision as one transaction and hands its messages over once it is committed. All run
 * under READ COMMITTED (protocol rule 1), which the connections bring along: to ask or to set it
 * for each transaction would be a round trip more. What PostgreSQL gave up for a deadlock or a
 * serialization failure is repeated three times (rule 2). Thread-safe.
 */
public final class Transactions {

  private static final int REPEATS = 3;

  /** So few that they are shared under load, which spares the cores their commits. */
  private static final int SHARED_AT_ONCE =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** Much longer than a transaction takes, unless a lock or PostgreSQL holds it up. */
  private static final Duration SHARED_PATIENCE = Duration.ofMillis(50);

  private static final Set<String> REPEATABLE = Set.of("40001", "40P01");

  private final Jdbi jdbi;
  private final Daos daos;
  private final MessageSender sender;
  private final SharedCommits shared;

  /**
   * Makes one.
   *
   * @param jdbi the database, with {@link Mappings}
   * @param sender gets the messages of each transaction that wrote some
   */
  public Transactions(Jdbi jdbi, MessageSender sender) {
    this.jdbi = jdbi;
    this.daos = new Daos(jdbi);
    this.sender = sender;
    this.shared = new SharedCommits(this, SHARED_AT_ONCE, SHARED_PATIENCE);
  }

  /** Runs the work in one transaction. It may be called again, so it must do nothing else. */
  public <T> T decide(Function<Decision, T> work) {
    for (int repeat = 0; ; repeat++) {
      try {
        return once(work);
      } catch (JdbiException e) {
        if (repeat == REPEATS || !isRepeatable(e)) {
          throw e;
        }
      }
    }
  }

  /**
   * The same for a decision that is mostly simple.
   *
   * @param simple a few short statements that lock no more than one execution: under load several
   *     decisions share a transaction; nothing if it is not so simple
   * @param otherwise decides then, in a transaction of its own
   */
  public <T> T decideSoon(Function<Decision, Optional<T>> simple, Function<Decision, T> otherwise) {
    return shared.decide(simple).orElseGet(() -> decide(otherwise));
  }

  /**
   * Makes several decisions in one transaction, or none. None waits long for a lock: then all of
   * them would.
   */
  void decideAll(List<? extends Consumer<Decision>> works) {
    List<OutboxMessage> messages = new ArrayList<>();
    jdbi.useTransaction(
        handle -> {
          handle.execute("SET LOCAL lock_timeout = '100ms'");
          for (Consumer<Decision> work : works) {
            Decision decision = new Decision(daos, sender.behind());
            daos.with(handle, () -> run(work, decision));
            messages.addAll(decision.messages());
          }
        });
    send(messages);
  }

  private static boolean run(Consumer<Decision> work, Decision decision) {
    work.accept(decision);
    return true;
  }

  private <T> T once(Function<Decision, T> work) {
    Decision decision = new Decision(daos, sender.behind());
    T answer = jdbi.inTransaction(handle -> daos.with(handle, () -> work.apply(decision)));
    send(decision.messages());
    return answer;
  }

  private void send(List<OutboxMessage> messages) {
    if (!messages.isEmpty()) {
      sender.accept(messages);
    }
  }

  /** Reads without deciding anything. */
  public <D, T> T read(Class<D> dao, Function<D, T> query) {
    return jdbi.withHandle(handle -> daos.with(handle, () -> query.apply(daos.of(dao))));
  }

  private static boolean isRepeatable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // without a state if the pool had no connection to give
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && REPEATABLE.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
