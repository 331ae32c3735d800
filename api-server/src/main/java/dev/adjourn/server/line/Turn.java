package dev.adjourn.server.line;

import dev.adjourn.model.protocol.Admission;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One workflow that has asked what is next. */
final class Turn {

  private final CompletableFuture<Optional<Admission.Go>> told = new CompletableFuture<>();
  private volatile boolean held;

  /** The dispatch that it is given; nothing if it has to ask again, at the latest after a while. */
  CompletableFuture<Optional<Admission.Go>> hold(Duration atMost) {
    held = true;
    return told.completeOnTimeout(Optional.empty(), atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether its answer is held back; otherwise it is being made just now. */
  boolean isHeld() {
    return held;
  }

  /** Whether it need not wait any more. */
  boolean isTold() {
    return told.isDone();
  }

  /** False if it was told something before. */
  boolean tell(Optional<Admission.Go> go) {
    return told.complete(go);
  }
}
