package dev.adjourn.model.protocol;

import static java.util.Objects.requireNonNullElse;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.InvalidValueException;

/**
 * A function that a worker offers.
 *
 * @param name its name, unique over all applications
 * @param options how its executions are to be run; default: the contract's defaults
 */
public record FunctionDeclaration(FunctionName name, FunctionOptions options) {

  /**
   * Fills in the default.
   *
   * @throws InvalidValueException if there is no name
   */
  public FunctionDeclaration {
    if (name == null) {
      throw new InvalidValueException("a function has a name");
    }
    options = requireNonNullElse(options, FunctionOptions.standard());
  }
}
