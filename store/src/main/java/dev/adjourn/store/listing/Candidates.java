package dev.adjourn.store.listing;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Ids that may match, in order, some at a time. */
interface Candidates {

  /**
   * The next; empty: there are no more.
   *
   * @param wanted how many will probably be asked for
   */
  List<String> next(long wanted);

  /** Known ones. */
  static Candidates of(List<String> ids) {
    Queue<List<String>> all = new ArrayDeque<>(List.of(ids));
    return wanted -> all.isEmpty() ? List.of() : all.remove();
  }

  /** One after the other. */
  static Candidates of(Queue<Candidates> parts) {
    return wanted -> {
      List<String> ids = List.of();
      while (ids.isEmpty() && !parts.isEmpty()) {
        ids = parts.element().next(wanted);
        if (ids.isEmpty()) {
          parts.remove();
        }
      }
      return ids;
    };
  }
}
