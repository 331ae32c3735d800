package dev.adjourn.store.orchestration;

/** A call of an orchestration that no repetition makes acceptable. */
public final class CallRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public CallRefusedException(String why) {
    super(why);
  }
}
