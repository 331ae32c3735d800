package dev.adjourn.store.listing;

import java.util.ArrayList;
import java.util.List;

/**
 * How far to read next.
 *
 * @param sparsest the source whose next ids get furthest
 * @param edge up to there
 * @param worth it and those others that are read as far, since that takes less than to look at the
 *     rows
 * @param known where all of those are known
 */
record Target(Source sparsest, String edge, List<Source> worth, String known) {

  /** As many ids are read out of an index in the time that a row takes. */
  private static final int WORTH = 16;

  /** That for so many ids of the sparsest. */
  static Target of(List<Source> sources, Direction direction, String end, int length) {
    Source sparsest = sources.get(0);
    String edge = sparsest.reach(length, end);
    for (Source source : sources.subList(1, sources.size())) {
      String reach = source.reach(length, end);
      if (direction.isFurther(reach, edge)) {
        sparsest = source;
        edge = reach;
      }
    }
    return of(sources, direction, sparsest, edge);
  }

  private static Target of(
      List<Source> sources, Direction direction, Source sparsest, String edge) {
    List<Source> worth = new ArrayList<>();
    String known = direction.end();
    long millis = Span.millis(edge);
    double ids = sparsest.expected(millis);
    for (Source source : sources) {
      if (source.equals(sparsest) || source.expected(millis) <= WORTH * ids) {
        worth.add(source);
        known = direction.nearest(known, source.edge());
      }
    }
    return new Target(sparsest, edge, worth, known);
  }
}
