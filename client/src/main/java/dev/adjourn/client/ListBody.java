package dev.adjourn.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.PageRequest;
import org.jspecify.annotations.Nullable;

/** The body of a list call. */
record ListBody(Part page, ExecutionFilter filters) {

  static ListBody of(ExecutionFilter filter, PageRequest page) {
    return new ListBody(Part.of(page), filter);
  }

  /** A page as the contract says it: the size is named by the direction. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {

    static Part of(PageRequest page) {
      return page.backward()
          ? new Part(null, null, page.size(), page.cursor())
          : new Part(page.size(), page.cursor(), null, null);
    }
  }
}
