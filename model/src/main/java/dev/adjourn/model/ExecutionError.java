package dev.adjourn.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in an attempt; the body of {@code GET …/results} of a failed execution.
 *
 * @param code the contract's code
 * @param name the kind of error: the exception's class name, or {@link ErrorCode#errorName()}
 * @param message what the exception said; empty if it said nothing
 * @param stack the stack trace as text; empty where there is none
 */
public record ExecutionError(
    @JsonPropertyDescription("The contract's code.") ErrorCode code,
    @JsonPropertyDescription("The kind of error, for example the exception's class.") String name,
    @JsonPropertyDescription("What the exception said.") String message,
    @JsonPropertyDescription("The stack trace as text; empty where there is none.") String stack) {

  private static final int MAX_NAME = 255;
  private static final int MAX_TEXT = 65_536;

  /** Replaces absent texts by empty ones and cuts texts longer than 64 Ki characters. */
  public ExecutionError {
    code = requireNonNullElse(code, ErrorCode.ER0000);
    name = cut(requireNonNullElse(name, code.errorName()), MAX_NAME);
    message = cut(message, MAX_TEXT);
    stack = cut(stack, MAX_TEXT);
  }

  /** The error of a code, named as the contract names it and without a stack. */
  public static ExecutionError of(ErrorCode code, String message) {
    return new ExecutionError(code, code.errorName(), message, "");
  }

  private static String cut(@Nullable String text, int most) {
    String clean = requireNonNullElse(text, "").replace('\0', '\uFFFD');
    return clean.length() <= most ? clean : clean.substring(0, most);
  }
}
