package dev.adjourn.server.command.schedule;

import dev.adjourn.model.ExecutionId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a schedule, which has the form of those of executions. */
final class ReadScheduleId implements ITypeConverter<String> {

  /** Picocli makes one. */
  ReadScheduleId() {}

  @Override
  public String convert(String text) {
    if (!text.matches(ExecutionId.FORM)) {
      throw new TypeConversionException(
          "'" + text + "' is no id of a schedule: those have 26 digits and upper case letters");
    }
    return text;
  }
}
