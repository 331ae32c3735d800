package dev.adjourn.workers.attempts;

/** How a function's code ended. */
public sealed interface FunctionEnd {
  /** It returned this JSON text. */
  record Returned(String json) implements FunctionEnd {}

  /** It threw. */
  record Threw(Throwable cause, Retrying retrying) implements FunctionEnd {}

  /** It did not end though it was told to, and was left to itself. */
  record GoesOn() implements FunctionEnd {}
}
