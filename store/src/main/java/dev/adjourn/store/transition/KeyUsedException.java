package dev.adjourn.store.transition;

import dev.adjourn.model.ConflictException;

/** An idempotency key was used with another body (protocol rule 43). */
public final class KeyUsedException extends ConflictException {
  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public KeyUsedException() {
    super("the idempotency key was used with another body");
  }
}
