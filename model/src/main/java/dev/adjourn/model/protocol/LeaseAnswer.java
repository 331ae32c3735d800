package dev.adjourn.model.protocol;

import java.util.List;

/**
 * The answer to a {@link LeaseRenewal}.
 *
 * @param known false if the server has never heard of the worker: register again
 * @param aborted claim ids whose function is to be interrupted, because of an accepted abort
 * @param lost claim ids that are no longer the worker's own: interrupt, and expect that the
 *     completion is refused. A claim in flight can be among them: ignore it until it is answered
 */
public record LeaseAnswer(boolean known, List<String> aborted, List<String> lost) {

  /** Copies the lists. */
  public LeaseAnswer {
    aborted = List.copyOf(aborted);
    lost = List.copyOf(lost);
  }
}
