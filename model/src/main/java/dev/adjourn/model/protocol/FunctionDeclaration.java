package dev.adjourn.model.protocol;

import static java.util.Objects.requireNonNullElse;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.InvalidValueException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function that a worker offers.
 *
 * @param name its name, unique over all applications
 * @param options how its executions are to be run; default: the contract's defaults
 * @param orchestrationVersion if it is an orchestration, the version of its code; {@code null}: it
 *     is a plain function
 */
public record FunctionDeclaration(
    FunctionName name, FunctionOptions options, @Nullable String orchestrationVersion) {

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** A plain function. */
  public FunctionDeclaration(FunctionName name, FunctionOptions options) {
    this(name, options, null);
  }

  /**
   * Fills in the default.
   *
   * @throws InvalidValueException if there is no name, or a malformed version
   */
  public FunctionDeclaration {
    if (name == null) {
      throw new InvalidValueException("a function has a name");
    }
    options = requireNonNullElse(options, FunctionOptions.standard());
    if (orchestrationVersion != null && !VERSION.matcher(orchestrationVersion).matches()) {
      throw new InvalidValueException(
          "orchestration_version has 1 to 100 letters, digits, dots, dashes and underscores");
    }
  }
}
