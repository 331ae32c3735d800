package dev.adjourn.server.schedule;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import java.util.regex.Pattern;

/** The ids of schedules, which have the form of those of executions. */
final class ScheduleIds {

  static final String DESCRIPTION = "The id of the schedule.";
  static final String FORM = "^" + ExecutionId.FORM + "$";
  static final String MALFORMED = "malformed schedule id";
  static final String UNKNOWN = "cannot find schedule \"01KATR2M9V0Q3S6W8Y1A4C7E9H\"";

  private static final Pattern PATTERN = Pattern.compile(ExecutionId.FORM);

  private ScheduleIds() {}

  static String wellFormed(String id) {
    if (!PATTERN.matcher(id).matches()) {
      throw new InvalidValueException(MALFORMED);
    }
    return id;
  }
}
