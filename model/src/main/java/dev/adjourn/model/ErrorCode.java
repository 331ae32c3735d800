package dev.adjourn.model;

/** Why an attempt failed (contract section 3). */
public enum ErrorCode {
  /** Unknown: the worker was lost, or the machinery failed. */
  ER0000("UnknownError"),
  /** The attempt ran longer than {@code maxDuration}. */
  ER0001("TimeoutError"),
  /** The function ran out of memory. */
  ER0002("OOMError"),
  /** The function itself failed: it threw. */
  ER0003("NonZeroExitCodeError");

  private final String errorName;

  ErrorCode(String errorName) {
    this.errorName = errorName;
  }

  /** The name of the error that goes with the code, for example {@code TimeoutError}. */
  public String errorName() {
    return errorName;
  }
}
