package dev.adjourn.store.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The ids that meet one condition, read branch by branch. What has been read ahead of the place
 * that is looked at is kept.
 */
final class Source {

  /** How far is looked ahead, in milliseconds: up to more than a century. */
  private static final long SHORT_WAY = 64;

  private static final long LONG_WAY = 1L << 42;

  private final Direction direction;
  private final Postings postings;
  private final List<Branch> branches;

  Source(Direction direction, Postings postings) {
    this.direction = direction;
    this.postings = postings;
    this.branches = new ArrayList<>(postings.branches(direction));
  }

  Postings postings() {
    return postings;
  }

  /** All before it is known. */
  String edge() {
    return nearest(Branch::edge);
  }

  /** An edge before which there is nothing, or nothing is left. */
  String head() {
    return nearest(Branch::head);
  }

  private String nearest(Function<Branch, String> edge) {
    String nearest = direction.end();
    for (Branch branch : branches) {
      nearest = direction.nearest(edge.apply(branch), nearest);
    }
    return nearest;
  }

  /** Whether nothing has been read of some branch. */
  boolean isUnread() {
    return branches.stream().anyMatch(Branch::isUnread);
  }

  /** Whether all its ids are known. */
  boolean isDone() {
    return branches.stream().allMatch(Branch::isDone);
  }

  /** The known ids before an edge, in order. */
  List<String> before(String edge) {
    List<String> ids = new ArrayList<>();
    for (Branch branch : branches) {
      branch.known().stream().takeWhile(id -> direction.isBefore(id, edge)).forEach(ids::add);
    }
    ids.sort(direction.order());
    return ids;
  }

  /** Those of some ids in order that it has, or may have. */
  List<String> possible(List<String> ids) {
    String edge = edge();
    Set<String> found = new HashSet<>();
    branches.forEach(branch -> branch.addKnown(ids, found));
    return ids.stream().filter(id -> found.contains(id) || !direction.isBefore(id, edge)).toList();
  }

  /** Forgets what is before an edge. */
  void pass(String edge) {
    branches.forEach(branch -> branch.pass(edge));
    branches.removeIf(Branch::isEmpty);
  }

  /** About how many ids it has that have not been passed, up to a time of creation. */
  double expected(long millis) {
    double expected = 0;
    for (Branch branch : branches) {
      expected += branch.expected(millis);
    }
    return expected;
  }

  /** About the edge before which it has so many ids; the end, if that is nearer. */
  String reach(int length, String end) {
    if (isDone()) {
      List<String> ids = before(end);
      return ids.isEmpty() ? end : direction.behind(ids.get(Math.min(length, ids.size()) - 1));
    }
    return direction.nearest(direction.edge(reach(length)), end);
  }

  /** By doubling the way until they are expected, and a straight line to there. */
  private long reach(int length) {
    long from = Span.millis(head());
    long way = SHORT_WAY;
    double less = 0;
    double more = expected(direction.further(from, way));
    while (more < length && way < LONG_WAY) {
      way *= 2;
      less = more;
      more = expected(direction.further(from, way));
    }
    double part = Math.max(0, Math.min(1, (length - less) / Math.max(1, more - less)));
    return direction.further(from, way / 2 + (long) (part * way / 2));
  }

  /** What to read of which branch to know all before an edge. */
  Map<Branch, Integer> upTo(String edge) {
    Map<Branch, Integer> wanted = new LinkedHashMap<>();
    for (Branch branch : branches) {
      if (!branch.isDone() && direction.isFurther(edge, branch.edge())) {
        wanted.put(branch, branch.enough(edge));
      }
    }
    return wanted;
  }

  /** What to read first, so many ids in all. */
  Map<Branch, Integer> first(int length) {
    Map<Branch, Integer> wanted = new LinkedHashMap<>();
    branches.stream()
        .filter(Branch::isUnread)
        .forEach(branch -> wanted.put(branch, postings.first(length)));
    return wanted;
  }
}
