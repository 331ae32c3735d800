package dev.adjourn.bench.list;

/** Which page of a list. */
public enum Place {
  /** The newest. */
  FIRST,
  /** The oldest, read backwards. */
  LAST,
  /** The 500th, or the one behind the last where there are fewer. */
  DEEP,
  /** The one before that, read backwards. */
  DEEP_BACK;

  /** Whether it is at an end of the list. */
  public boolean isEnd() {
    return this == FIRST || this == LAST;
  }

  boolean isBackward() {
    return this == LAST || this == DEEP_BACK;
  }
}
