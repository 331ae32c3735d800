package dev.adjourn.tests.races;

import dev.adjourn.tests.Answer;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * An answer, and when it was asked for.
 *
 * @param sent before the request was sent
 * @param answer the answer
 * @param answered after it had come
 */
record Struck(Instant sent, Answer answer, Instant answered) {
  static Struck by(Supplier<Answer> request) {
    Instant sent = Instant.now();
    return new Struck(sent, request.get(), Instant.now());
  }
}
