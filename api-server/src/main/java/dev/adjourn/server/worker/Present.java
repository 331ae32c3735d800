package dev.adjourn.server.worker;

import dev.adjourn.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Bodies that must be there: an empty one reaches a resource as {@code null}. */
final class Present {

  private Present() {}

  static <T> T body(@Nullable T body) {
    if (body == null) {
      throw new InvalidValueException("cannot decode request body");
    }
    return body;
  }
}
