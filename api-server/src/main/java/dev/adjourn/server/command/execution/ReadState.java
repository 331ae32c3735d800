package dev.adjourn.server.command.execution;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.InvalidValueException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a state by the API's word. */
final class ReadState implements ITypeConverter<ExecutionState> {

  /** Picocli makes one. */
  ReadState() {}

  @Override
  public ExecutionState convert(String text) {
    try {
      return ExecutionState.of(text);
    } catch (InvalidValueException e) {
      throw new TypeConversionException("there is no state '" + text + "'");
    }
  }
}
