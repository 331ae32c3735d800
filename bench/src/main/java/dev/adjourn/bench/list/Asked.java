package dev.adjourn.bench.list;

import dev.adjourn.model.PageRequest;
import dev.adjourn.store.listing.Listing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that is asked for.
 *
 * @param page of 20
 */
public record Asked(Filters.Named filter, Place place, PageRequest page) {

  private static final int DEPTH = 10_000;

  /** All pages of some filters. */
  public static List<Asked> all(List<Filters.Named> filters, Listing listing) {
    List<Asked> all = new ArrayList<>();
    for (Filters.Named filter : filters) {
      all.add(of(filter, Place.FIRST, null));
      all.add(of(filter, Place.LAST, null));
      listing
          .cursorBehind(filter.filter(), DEPTH)
          .ifPresent(
              cursor -> {
                all.add(of(filter, Place.DEEP, cursor));
                all.add(of(filter, Place.DEEP_BACK, cursor));
              });
    }
    return all;
  }

  private static Asked of(Filters.Named filter, Place place, @Nullable String cursor) {
    return new Asked(
        filter, place, new PageRequest(PageRequest.STANDARD_SIZE, place.isBackward(), cursor));
  }
}
