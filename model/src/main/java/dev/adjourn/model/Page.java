package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first (contract section 1).
 *
 * @param data the resources
 * @param pageInfo where this part lies in the whole
 */
public record Page<T>(List<T> data, Info pageInfo) {

  /** Copies the list. */
  public Page {
    data = List.copyOf(data);
  }

  /**
   * Where a page lies.
   *
   * @param hasNextPage whether older ones follow
   * @param hasPrevPage whether newer ones come before
   * @param startCursor names the first resource, for {@code before}; {@code null} on an empty page
   * @param endCursor names the last resource, for {@code after}; {@code null} on an empty page
   */
  public record Info(
      @JsonPropertyDescription("Whether older ones follow.") boolean hasNextPage,
      @JsonPropertyDescription("Whether newer ones come before.") boolean hasPrevPage,
      @JsonPropertyDescription("Names the first one, for before; null on an empty page.")
          @Nullable String startCursor,
      @JsonPropertyDescription("Names the last one, for after; null on an empty page.")
          @Nullable String endCursor) {}
}
