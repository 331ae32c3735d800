package dev.adjourn.store.listing;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Finds what matches a filter, in the order of the list. The ids that meet each condition are read
 * out of indexes and compared, and the rows of those that may match are looked at. All its
 * statements must see the same: it belongs to one transaction with a snapshot.
 */
final class Search {

  /** Ids that are read at first when several conditions have to hold. */
  static final int FIRST_LENGTH = 64;

  private final Direction direction;
  private final IdReader reader;
  private final Lookup lookup;
  private final List<Source> sources;
  private final Ranges ranges;

  /** Makes one for a filter that names functions by id only. It can be used once. */
  Search(Handle handle, ExecutionFilter filter, boolean newestFirst) {
    this.direction = new Direction(newestFirst);
    this.reader = new IdReader(handle, direction);
    this.lookup = new Lookup(handle, Conditions.of(filter), direction);
    this.sources = sources(Postings.of(filter));
    this.ranges = Ranges.of(filter);
  }

  /** The first ids of a span, in the direction of reading. */
  List<String> ids(Span span, int limit) {
    return found(span, limit, lookup::ids);
  }

  /** The first rows of a span. */
  List<Execution> rows(Span span, int limit) {
    return found(span, limit, lookup::rows);
  }

  /** Looks at rows as soon as there may be enough, and asks for more by how many of them match. */
  private <T> List<T> found(
      Span span, int limit, BiFunction<List<String>, Integer, List<T>> matching) {
    Candidates candidates = ranges.isEmpty() ? walk(sources, span, limit) : inRanges(span);
    List<T> found = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    long looked = 0;
    boolean more = true;
    while (more && found.size() < limit) {
      long missing = (long) limit - found.size() - pending.size();
      List<String> next = candidates.next(missing * (looked + 1) / (found.size() + 1));
      more = !next.isEmpty();
      pending.addAll(next);
      if (!pending.isEmpty() && (!more || pending.size() >= limit - found.size())) {
        found.addAll(matching.apply(pending, limit));
        looked += pending.size();
        pending.clear();
      }
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  private Candidates walk(List<Source> wanted, Span span, int limit) {
    List<Source> all = wanted.isEmpty() ? sources(List.of(Postings.ALL)) : wanted;
    int first = all.size() > 1 ? Math.max(limit, FIRST_LENGTH) : limit;
    return new Walk(direction, all, reader, span, first)::next;
  }

  /** If only a few have a time in a range, these are looked at, wherever they are. */
  private Candidates inRanges(Span span) {
    sources.forEach(source -> source.pass(direction.start(span)));
    reader.readFirst(sources, FIRST_LENGTH);
    Optional<List<String>> few =
        sources.stream().anyMatch(Source::isDone)
            ? Optional.empty()
            : ranges.all().stream().map(lookup::few).flatMap(Optional::stream).findFirst();
    return few.map(ids -> Candidates.of(within(ids, span))).orElseGet(() -> inParts(span));
  }

  private List<String> within(List<String> ids, Span span) {
    return ids.stream().filter(span::contains).sorted(direction.order()).toList();
  }

  /** Part by part: in each of them it is known of each range which classes of rows it has. */
  private Candidates inParts(Span span) {
    Queue<Candidates> walks = new ArrayDeque<>();
    for (Span part : ranges.parts(span, direction)) {
      ranges
          .in(part)
          .ifPresent(
              unusual -> {
                List<Source> all = new ArrayList<>(sources);
                all.addAll(sources(unusual));
                walks.add(walk(all, part, FIRST_LENGTH));
              });
    }
    return Candidates.of(walks);
  }

  private List<Source> sources(List<Postings> postings) {
    return postings.stream().map(one -> new Source(direction, one)).toList();
  }
}
