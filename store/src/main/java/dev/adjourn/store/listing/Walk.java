package dev.adjourn.store.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through a span of ids and finds those that are in several sources, or may be. The source
 * whose next ids get furthest is the sparsest here: its ids are taken. Others are read as far where
 * that takes less than to look at the rows, and what they do not have is left out.
 */
final class Walk {

  /** Ids of the sparsest source that are read at most, and by how much more each time. */
  private static final int MOST = 1_000;

  private static final int GROWTH = 4;

  /** How much more is read than would be enough. */
  private static final double RESERVE = 1.2;

  /** What is read of a source only to know how many ids it has here. */
  private static final int PROBE = 16;

  /** With so many ids left in a source no other is read. */
  private static final int SMALL = 64;

  private final Direction direction;
  private final List<Source> sources;
  private final IdReader reader;
  private final String end;
  private final int first;
  private int length;
  private String place;
  private long passed;
  private long kept;

  /**
   * Begins at the start of a span.
   *
   * @param sources at least one
   * @param first how many ids are read at first
   */
  Walk(Direction direction, List<Source> sources, IdReader reader, Span span, int first) {
    this.direction = direction;
    this.sources = sources;
    this.reader = reader;
    this.place = direction.start(span);
    this.end = direction.end(span);
    this.first = first;
    this.length = first;
  }

  /**
   * The next ids that may be in all sources, in order; empty: there are no more.
   *
   * @param wanted how many will probably be asked for
   */
  List<String> next(long wanted) {
    List<String> ids = List.of();
    pass();
    while (ids.isEmpty() && direction.isFurther(end, place)) {
      ids = here(wanted);
      pass();
    }
    return ids;
  }

  /** Goes to where something may be in all sources, and forgets what is before. */
  private void pass() {
    String before;
    do {
      before = place;
      for (Source source : sources) {
        source.pass(place);
        place = direction.nearest(direction.furthest(source.head(), place), end);
      }
    } while (!place.equals(before));
  }

  /** Those as far as it is known; none if it had to be read first. */
  private List<String> here(long wanted) {
    if (sources.stream().anyMatch(Source::isUnread) && sources.stream().noneMatch(this::isSmall)) {
      reader.readFirst(sources, first);
      return List.of();
    }
    Target target = Target.of(sources, direction, end, length);
    String edge = direction.nearest(target.known(), end);
    if (!direction.isFurther(edge, place)) {
      readOn(target);
      length = longer(wanted);
      return List.of();
    }
    place = edge;
    return possible(target.sparsest(), edge);
  }

  /** Whether it is left with so few that no other has to be read. */
  private boolean isSmall(Source source) {
    return source.isDone() && source.expected(Span.millis(end)) <= SMALL;
  }

  private void readOn(Target target) {
    Map<Source, Map<Branch, Integer>> wanted = new LinkedHashMap<>();
    for (Source source : sources) {
      if (target.worth().contains(source)) {
        wanted.put(source, source.upTo(target.edge()));
      } else if (!source.isUnread() && source.edge().equals(place)) {
        wanted.put(source, source.upTo(source.reach(PROBE, end)));
      }
    }
    reader.read(wanted);
  }

  /** As long as it takes for what is wanted if it goes on like this, in steps. */
  private int longer(long wanted) {
    int most = Math.min(length * GROWTH, MOST);
    double enough = kept == 0 ? MOST : RESERVE * wanted * passed / kept;
    return (int) Math.max(first, Math.min(most, enough));
  }

  /** Those of a source before an edge, without what another is known not to have. */
  private List<String> possible(Source sparsest, String edge) {
    List<String> ids = sparsest.before(edge);
    passed += ids.size();
    for (Source source : sources) {
      if (!source.equals(sparsest)) {
        ids = source.possible(ids);
      }
    }
    kept += ids.size();
    return ids;
  }
}
