package dev.adjourn.workers.testkit;

import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The events that a test has sent. Each attempt gets all of them. Thread-safe. */
final class EventsInMemory {
  private final List<Sent> events = new ArrayList<>();

  /**
   * An event.
   *
   * @param number counted from 0; no two are the same
   * @param to the execution that it is for
   * @param name what it is called
   * @param body what it carries, as JSON text
   * @param at when it comes, by the clock that skips
   */
  record Sent(int number, ExecutionId to, EventName name, String body, Instant at) {}

  synchronized void clear() {
    events.clear();
  }

  synchronized void send(ExecutionId to, EventName name, String body, Instant at) {
    events.add(new Sent(events.size(), to, name, body, at));
    notifyAll();
  }

  /** Lets those who wait look again whether that is still of use. */
  synchronized void look() {
    notifyAll();
  }

  /**
   * Waits for one that comes until a time.
   *
   * @param taken those that the attempt has had
   * @param inVain whether nobody is left who could send one
   * @return the first one; empty if none comes
   */
  synchronized Optional<Sent> await(
      ExecutionId to, EventName name, Instant limit, Collection<Sent> taken, BooleanSupplier inVain)
      throws InterruptedException {
    Optional<Sent> found = find(to, name, limit, taken);
    while (found.isEmpty() && !inVain.getAsBoolean()) {
      wait();
      found = find(to, name, limit, taken);
    }
    return found;
  }

  private Optional<Sent> find(
      ExecutionId to, EventName name, Instant limit, Collection<Sent> taken) {
    return events.stream()
        .filter(event -> event.to().equals(to) && event.name().equals(name))
        .filter(event -> !event.at().isAfter(limit))
        .filter(event -> !taken.contains(event))
        .min(Comparator.comparing(Sent::at));
  }
}
