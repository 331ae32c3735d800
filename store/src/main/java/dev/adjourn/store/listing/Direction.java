package dev.adjourn.store.listing;

import java.time.Instant;
import java.util.Comparator;

/**
 * In which way a list is read. How far it is read is told by an edge: the ids before an edge are
 * known, those behind it are not. An edge looks like an id, or like the start of one.
 *
 * @param newestFirst otherwise oldest first
 */
record Direction(boolean newestFirst) {

  /** What is read earlier comes first; of edges the nearer one. */
  Comparator<String> order() {
    return newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
  }

  /** Behind all ids. */
  String end() {
    return newestFirst ? Span.ALL.low() : Span.ALL.high();
  }

  /** Where a span begins. */
  String start(Span span) {
    return newestFirst ? span.high() : span.low();
  }

  /** Where it ends. */
  String end(Span span) {
    return newestFirst ? span.low() : span.high();
  }

  /** The edge right behind an id. */
  String behind(String id) {
    return newestFirst ? id : Span.after(id);
  }

  /** The edge right before an id. */
  String ahead(String id) {
    return newestFirst ? Span.after(id) : id;
  }

  /** Whether an id is known when everything is known before the edge. */
  boolean isBefore(String id, String edge) {
    return newestFirst ? id.compareTo(edge) >= 0 : id.compareTo(edge) < 0;
  }

  /** Whether an id comes before another. */
  boolean comesBefore(String id, String other) {
    return isFurther(other, id);
  }

  /** Whether an edge is further than another. */
  boolean isFurther(String edge, String other) {
    return newestFirst ? edge.compareTo(other) < 0 : edge.compareTo(other) > 0;
  }

  /** The further one of two edges. */
  String furthest(String edge, String other) {
    return isFurther(edge, other) ? edge : other;
  }

  /** The nearer one. */
  String nearest(String edge, String other) {
    return isFurther(edge, other) ? other : edge;
  }

  /** The edge at a time of creation; before 1970 there are no ids. */
  String edge(long millis) {
    return millis < 0 ? Span.ALL.low() : Span.firstIdAt(Instant.ofEpochMilli(millis));
  }

  /** A time by so many milliseconds further than another. */
  long further(long millis, long way) {
    return newestFirst ? millis - way : millis + way;
  }

  /** What of a span is behind an edge; may be empty. */
  Span rest(Span span, String edge) {
    return span.within(
        newestFirst ? new Span(Span.ALL.low(), edge) : new Span(edge, Span.ALL.high()));
  }

  /** Milliseconds from one time of creation to another; none if that is not further. */
  long millis(long from, long to) {
    return Math.max(0, newestFirst ? from - to : to - from);
  }
}
