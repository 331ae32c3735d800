package dev.adjourn.server.command.execution;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of an execution. */
final class ReadId implements ITypeConverter<ExecutionId> {

  /** Picocli makes one. */
  ReadId() {}

  @Override
  public ExecutionId convert(String text) {
    try {
      return new ExecutionId(text);
    } catch (InvalidValueException e) {
      throw new TypeConversionException(
          "'" + text + "' is no id of an execution: those have 26 digits and upper case letters");
    }
  }
}
