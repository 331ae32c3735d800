package dev.adjourn.model;

/**
 * Something that was asked for cannot be done. The message is written for whoever asked, and the
 * code says which kind of refusal it is; over HTTP both make the error body.
 */
public abstract class AdjournException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ApiErrorCode code;

  /** Makes one with a code of the contract and a message for the caller. */
  protected AdjournException(ApiErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** The contract's code for this refusal. */
  public ApiErrorCode code() {
    return code;
  }
}
