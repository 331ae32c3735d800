package dev.adjourn.model;

/** No function has this id. */
public class UnknownFunctionIdException extends AdjournException {

  private static final long serialVersionUID = 1L;

  /** Makes one that names the id. */
  public UnknownFunctionIdException(String id) {
    super(ApiErrorCode.NOT_FOUND, "cannot find function \"" + id + "\"");
  }
}
