package dev.adjourn.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets decisions that come while another is being made share the next transaction, and so its
 * commit. One that comes alone is made at once, one that nobody gets to soon is made by itself. If
 * a shared transaction fails, each of its decisions is made again, in a transaction of its own:
 * none suffers from another. Only where the commit itself failed nobody knows whether they were
 * made, and to make them again might make them twice: they fail, as they would alone. Thread-safe.
 */
final class SharedCommits {

  /** So many in one transaction; the last of them waits for the statements of all. */
  static final int MOST = 16;

  private final Transactions transactions;
  private final long patienceMillis;
  private final Queue<Member<?>> waiting = new ArrayDeque<>();
  private int free;

  /**
   * Makes one.
   *
   * @param transactions in which they are made
   * @param atOnce how many at the same time
   * @param patience after that time a decision that nobody has got to is made by itself
   */
  SharedCommits(Transactions transactions, int atOnce, Duration patience) {
    this.transactions = transactions;
    this.patienceMillis = patience.toMillis();
    this.free = atOnce;
  }

  /** Makes a decision, which must not be more than a few short statements. */
  <T> T decide(Function<Decision, T> work) {
    Member<T> me = new Member<>(work);
    List<Member<?>> group = join(me);
    if (group == null) {
      group = await(me);
    }
    if (!group.isEmpty()) {
      lead(group);
    }
    return me.answer();
  }

  /** The decisions to make now; {@code null}: somebody else is at it. */
  private synchronized @Nullable List<Member<?>> join(Member<?> me) {
    waiting.add(me);
    if (free == 0) {
      return null;
    }
    free--;
    return next();
  }

  /** The decisions to make now; none if it was made, or is no longer in anybody's hands. */
  private List<Member<?>> await(Member<?> me) {
    List<Member<?>> group =
        me.turn.copy().completeOnTimeout(null, patienceMillis, TimeUnit.MILLISECONDS).join();
    if (group != null) {
      return group;
    }
    return leave(me) ? List.of() : me.turn.join();
  }

  private synchronized boolean leave(Member<?> me) {
    return waiting.remove(me);
  }

  /** How many have not been begun. */
  synchronized int waiting() {
    return waiting.size();
  }

  private List<Member<?>> next() {
    List<Member<?>> group = new ArrayList<>();
    while (group.size() < MOST && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
    return group;
  }

  private void lead(List<Member<?>> group) {
    try {
      if (group.size() == 1) {
        group.get(0).decideAlone();
      } else {
        decideTogether(group);
      }
    } finally {
      handOver();
      group.forEach(member -> member.turn.complete(List.of()));
    }
  }

  private void decideTogether(List<Member<?>> group) {
    try {
      transactions.decideAll(group);
      group.forEach(member -> member.decided = true);
    } catch (RuntimeException e) {
      if (group.get(group.size() - 1).answer != null) {
        group.forEach(member -> member.failure = e); // all were ready for the commit
      } // else each is made by itself, and meets what is its own
    }
  }

  /** Whoever waits longest makes the next ones, so that nobody works for others for long. */
  private synchronized void handOver() {
    if (waiting.isEmpty()) {
      free++;
    } else {
      List<Member<?>> group = next();
      group.get(0).turn.complete(group);
    }
  }

  private final class Member<T> implements Consumer<Decision> {
    private final Function<Decision, T> work;
    private final CompletableFuture<@Nullable List<Member<?>>> turn = new CompletableFuture<>();
    private @Nullable T answer;
    private @Nullable RuntimeException failure;
    private volatile boolean decided;

    private Member(Function<Decision, T> work) {
      this.work = work;
    }

    @Override
    public void accept(Decision decision) {
      answer = work.apply(decision);
    }

    private void decideAlone() {
      answer = transactions.decide(work);
      decided = true;
    }

    private T answer() {
      if (failure != null) {
        throw failure;
      }
      T made = answer;
      return decided && made != null ? made : transactions.decide(work);
    }
  }
}
