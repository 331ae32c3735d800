package dev.adjourn.workers;

/** A step of an orchestration has thrown. */
public class StepFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String step;
  private final String type;

  /**
   * Makes one.
   *
   * @param step the step's name
   * @param type the full name of the class that it threw
   * @param message the message of what it threw
   */
  public StepFailedException(String step, String type, String message) {
    super("step \"" + step + "\" failed with " + type + ": " + message);
    this.step = step;
    this.type = type;
  }

  /** The step's name. */
  public String step() {
    return step;
  }

  /** The full name of the class that it threw. */
  public String type() {
    return type;
  }
}
