package dev.adjourn.store.listing;

import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.store.listing.Stretches.Stretch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Finds the ids that match a filter, in the order of the list. It goes through the ids of one
 * condition and tests the others on each row. Which condition that is, is decided anew for each
 * stretch: the one whose next ids get furthest. All its statements must see the same: it belongs to
 * one transaction with a snapshot.
 */
final class Search {

  /** Ids that are looked at first when several conditions have to hold. */
  static final int FIRST_LENGTH = 100;

  static final int MAX_LENGTH = 3_000;
  private static final int GROWTH = 4;

  private final Stretches stretches;
  private final List<Postings> postings;
  private final List<Lateness> ranges = new ArrayList<>();
  private final boolean newestFirst;

  /** Makes one for a filter that names functions by id only. */
  Search(Handle handle, ExecutionFilter filter, boolean newestFirst) {
    this.stretches = new Stretches(handle, Conditions.of(filter), newestFirst);
    this.postings = Postings.of(filter);
    this.newestFirst = newestFirst;
    addRange("scheduled_at", filter.scheduledAt());
    addRange("started_at", filter.startedAt());
  }

  /** The first ids of a span, in the direction of reading. */
  List<String> ids(Span span, int limit) {
    List<String> found = found(span, limit);
    return found.subList(0, Math.min(limit, found.size()));
  }

  private List<String> found(Span span, int limit) {
    if (ranges.isEmpty()) {
      int first = postings.size() > 1 ? Math.max(limit, FIRST_LENGTH) : limit;
      return walk(postings, span, first, limit);
    }
    return whole(span, limit).orElseGet(() -> inParts(span, limit));
  }

  /** If one of the conditions lets few through, these are looked at, wherever they are. */
  private Optional<List<String>> whole(Span span, int limit) {
    if (!postings.isEmpty()) {
      int end = stretches.reaches(postings, span, FIRST_LENGTH).indexOf(Optional.empty());
      if (end >= 0) {
        return Optional.of(
            stretches.look(List.of(postings.get(end)), span, FIRST_LENGTH, limit).ids());
      }
    }
    return ranges.stream()
        .map(range -> stretches.few(range, span, limit))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Part by part: in each of them it is known of each range which classes of rows it has. */
  private List<String> inParts(Span span, int limit) {
    List<String> found = new ArrayList<>();
    for (Span part : parts(span)) {
      List<Postings> all = new ArrayList<>(postings);
      boolean possible = ranges.stream().allMatch(range -> addUnusual(range, part, all));
      if (possible && found.size() < limit) {
        found.addAll(walk(all, part, FIRST_LENGTH, limit));
      }
    }
    return found;
  }

  private static boolean addUnusual(Lateness range, Span part, List<Postings> all) {
    if (!part.within(range.usual()).isEmpty()) {
      return true;
    }
    List<Lateness.Bucket> classes = range.unusual(part);
    if (!classes.isEmpty()) {
      all.add(Postings.unusual(range, classes));
    }
    return !classes.isEmpty();
  }

  /** The span, cut where the usual rows of a range begin and end, and before them in steps. */
  private List<Span> parts(Span span) {
    List<Span> parts = List.of(span);
    for (Lateness range : ranges) {
      parts = cut(parts, range.usual());
      for (Span step : range.steps()) {
        parts = cut(parts, step);
      }
    }
    List<Span> inOrder = new ArrayList<>(parts);
    if (newestFirst) {
      Collections.reverse(inOrder);
    }
    return inOrder;
  }

  private static List<Span> cut(List<Span> parts, Span span) {
    return parts.stream().flatMap(part -> part.cut(span).stream()).toList();
  }

  /** At least so many, if there are: the same limit each time makes the same statement. */
  private List<String> walk(List<Postings> wanted, Span span, int firstLength, int limit) {
    List<Postings> all = wanted.isEmpty() ? List.of(Postings.ALL) : wanted;
    List<String> found = new ArrayList<>();
    Optional<Span> rest = Optional.of(span);
    int length = firstLength;
    while (rest.isPresent() && found.size() < limit) {
      Span here = rest.get();
      Stretch stretch = stretches.look(all, here, length, limit);
      found.addAll(stretch.ids());
      rest = stretch.reached().map(reached -> here.continued(reached, newestFirst));
      length = Math.max(length, Math.min(length * GROWTH, MAX_LENGTH));
    }
    return found;
  }

  private void addRange(String column, TimeRange range) {
    if (!range.equals(TimeRange.ALL)) {
      ranges.add(new Lateness(column, range));
    }
  }
}
