package dev.adjourn.model;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param size at most so many resources, 1 to 100
 * @param backward whether the part ends before the cursor, instead of beginning after it
 * @param cursor from the {@code page_info} of another page of the same list; {@code null}: from the
 *     newest, or backward from the oldest
 */
public record PageRequest(int size, boolean backward, @Nullable String cursor) {

  /** The size of a page where none is named. */
  public static final int STANDARD_SIZE = 20;

  /** The largest page. */
  public static final int MAX_SIZE = 100;

  /**
   * Checks the size.
   *
   * @throws InvalidValueException if it is not 1 to 100
   */
  public PageRequest {
    if (size < 1 || size > MAX_SIZE) {
      throw new InvalidValueException("a page has 1 to 100 executions");
    }
  }

  /** The newest 20. */
  public static PageRequest first() {
    return new PageRequest(STANDARD_SIZE, false, null);
  }

  /**
   * Reads the four fields of the contract's {@code page}.
   *
   * @throws InvalidValueException if both directions are named, or a size is out of range
   */
  public static PageRequest of(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    boolean forward = first != null || after != null;
    boolean backward = last != null || before != null;
    if (forward && backward) {
      throw new InvalidValueException("page has first and after, or last and before, not both");
    }
    Integer size = backward ? last : first;
    return new PageRequest(
        size == null ? STANDARD_SIZE : size, backward, backward ? before : after);
  }
}
