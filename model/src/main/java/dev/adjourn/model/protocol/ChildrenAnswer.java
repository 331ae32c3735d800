package dev.adjourn.model.protocol;

import java.util.List;

/**
 * The answer to a {@link ChildrenRequest}.
 *
 * @param children one for each call, in the same order
 * @param searchAttributes those of Adjourn that Temporal's namespace has, as far as is known
 */
public record ChildrenAnswer(List<ChildAnswer> children, List<String> searchAttributes) {

  /** Copies the lists. Answers are kept in histories, so those of earlier releases come back. */
  public ChildrenAnswer {
    children = List.copyOf(children);
    searchAttributes = searchAttributes == null ? List.of() : List.copyOf(searchAttributes);
  }
}
