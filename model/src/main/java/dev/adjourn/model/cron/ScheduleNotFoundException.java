package dev.adjourn.model.cron;

import dev.adjourn.model.AdjournException;
import dev.adjourn.model.ApiErrorCode;

/** No schedule has this id. */
public class ScheduleNotFoundException extends AdjournException {

  private static final long serialVersionUID = 1L;

  /** Makes one that names the id. */
  public ScheduleNotFoundException(String id) {
    super(ApiErrorCode.NOT_FOUND, "cannot find schedule \"" + id + "\"");
  }
}
