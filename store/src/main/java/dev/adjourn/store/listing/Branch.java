package dev.adjourn.store.listing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One value of a condition: the ids that have it, as far as they have been read. */
final class Branch {

  private static final int LEAST = 8;
  private static final int MOST = 3_000;

  /** How much more is read than is expected. */
  private static final double RESERVE = 1.1;

  private final Direction direction;
  private final List<String> values;
  private final Deque<String> known = new ArrayDeque<>();
  private Span rest;
  private boolean read;
  private double perMilli;
  private long headMillis;

  /**
   * Nothing of it has been read.
   *
   * @param values what makes it, in the order of the columns of {@link Postings}
   * @param span where there may be ids
   */
  Branch(Direction direction, List<String> values, Span span) {
    this.direction = direction;
    this.values = values;
    this.rest = span;
  }

  List<String> values() {
    return values;
  }

  /** What has not been read. */
  Span rest() {
    return rest;
  }

  /** Whether nothing of it has been read, though there may be something. */
  boolean isUnread() {
    return !read && !isDone();
  }

  /** Whether nothing is left to be read. */
  boolean isDone() {
    return rest.isEmpty();
  }

  /** Whether all has been read and passed. */
  boolean isEmpty() {
    return known.isEmpty() && isDone();
  }

  /** All before it is known. */
  String edge() {
    return isDone() ? direction.end() : direction.start(rest);
  }

  /** An edge before which there is nothing, or nothing is left. */
  String head() {
    return known.isEmpty() ? edge() : direction.ahead(known.getFirst());
  }

  /** What is known and has not been passed, in order. */
  Deque<String> known() {
    return known;
  }

  /** Adds those of some ids in order that are known here. */
  void addKnown(List<String> ids, Set<String> found) {
    Iterator<String> others = known.iterator();
    @Nullable String other = others.hasNext() ? others.next() : null;
    for (String id : ids) {
      while (other != null && direction.comesBefore(other, id)) {
        other = others.hasNext() ? others.next() : null;
      }
      if (id.equals(other)) {
        found.add(id);
      }
    }
  }

  /** Takes what was read from the rest; less than asked for: that was all. */
  void add(List<String> ids, int asked) {
    read = true;
    known.addAll(ids);
    if (ids.size() < asked) {
      rest = new Span(Span.ALL.low(), Span.ALL.low());
      return;
    }
    String last = ids.get(ids.size() - 1);
    double millis = Math.max(1, direction.millis(Span.millis(ids.get(0)), Span.millis(last)));
    perMilli = ids.size() / millis;
    rest = direction.rest(rest, direction.behind(last));
    headMillis = Span.millis(head());
  }

  /** Forgets what is before an edge. */
  void pass(String edge) {
    if (!direction.isFurther(edge, head())) {
      return;
    }
    while (!known.isEmpty() && direction.isBefore(known.getFirst(), edge)) {
      known.removeFirst();
    }
    rest = direction.rest(rest, edge);
    headMillis = Span.millis(head());
  }

  /** About how many ids it has that have not been passed, up to a time of creation. */
  double expected(long millis) {
    if (isDone()) {
      return known.stream().takeWhile(id -> direction.millis(Span.millis(id), millis) > 0).count();
    }
    return isUnread() ? MOST : perMilli * direction.millis(headMillis, millis);
  }

  /** How many to read so that probably all are known before an edge. */
  int enough(String edge) {
    long way = direction.millis(Span.millis(edge()), Span.millis(edge));
    double wanted = RESERVE * perMilli * way + LEAST;
    return (int) Math.min(MOST, wanted);
  }
}
