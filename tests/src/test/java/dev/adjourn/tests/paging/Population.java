package dev.adjourn.tests.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The executions that were accepted so far, and those that somebody has changed. Thread-safe. */
final class Population {
  private final int full;
  private final List<Member> members = new ArrayList<>();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

  /** Makes one that is full with so many members. */
  Population(int full) {
    this.full = full;
  }

  /** Adds one whose acceptance the API has answered. */
  synchronized void add(Member member) {
    members.add(member);
    notifyAll();
  }

  /** Notes that a change begins: from now on its state may be another one. */
  void change(String id) {
    changed.add(id);
  }

  boolean isChanged(String id) {
    return changed.contains(id);
  }

  /** All that are there at this moment. */
  synchronized List<Member> now() {
    return List.copyOf(members);
  }

  synchronized boolean isFull() {
    return members.size() >= full;
  }

  /** Waits until so many more have come, or all are there. */
  synchronized void awaitMore(int count) throws InterruptedException {
    int wanted = Math.min(full, members.size() + count);
    while (members.size() < wanted) {
      wait();
    }
  }
}
