package dev.adjourn.model;

/** No worker ever registered a function of this name. */
public class FunctionNotFoundException extends AdjournException {

  private static final long serialVersionUID = 1L;

  /** Makes one that names the function. */
  public FunctionNotFoundException(String name) {
    super(ApiErrorCode.BAD_REQUEST, "cannot find function \"" + name + "\"");
  }
}
