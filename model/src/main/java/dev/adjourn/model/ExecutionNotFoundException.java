package dev.adjourn.model;

/** No execution has this id. */
public class ExecutionNotFoundException extends AdjournException {

  private static final long serialVersionUID = 1L;

  /** Makes one that names the id. */
  public ExecutionNotFoundException(ExecutionId id) {
    super(ApiErrorCode.NOT_FOUND, "cannot find execution \"" + id + "\"");
  }
}
