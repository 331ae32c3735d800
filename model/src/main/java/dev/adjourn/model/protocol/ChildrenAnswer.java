package dev.adjourn.model.protocol;

import java.util.List;

/**
 * The answer to a {@link ChildrenRequest}.
 *
 * @param children one for each call, in the same order
 */
public record ChildrenAnswer(List<ChildAnswer> children) {

  /** Copies the list. */
  public ChildrenAnswer {
    children = List.copyOf(children);
  }
}
