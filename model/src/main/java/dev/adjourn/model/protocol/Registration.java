package dev.adjourn.model.protocol;

/**
 * The answer to a {@link RegistrationRequest}: where Temporal is, and the settings that the worker
 * keeps to.
 *
 * @param temporalAddress host and port of Temporal's frontend
 * @param temporalNamespace the namespace of all executions
 * @param taskQueue the queue to poll for workflows and activities
 * @param leaseMillis how long the worker counts as alive after a renewal
 * @param renewMillis how often it renews
 * @param graceMillis how long a function may go on after an interrupt before it is given up
 * @param copyLimitBytes results up to this size are copied to Temporal; 0: none
 * @param logLimits how much one attempt may log
 * @param linesWithCompletion whether the last lines of a log may come with the {@linkplain
 *     CompletionRequest#lines completion}; an earlier server does not say so, and would lose them
 */
public record Registration(
    String temporalAddress,
    String temporalNamespace,
    String taskQueue,
    long leaseMillis,
    long renewMillis,
    long graceMillis,
    int copyLimitBytes,
    LogLimits logLimits,
    boolean linesWithCompletion) {

  /**
   * How much an execution may log; what is beyond is dropped and the drop is noted.
   *
   * @param maxLines lines of one attempt
   * @param maxBytes bytes of one attempt, in UTF-8
   * @param maxLineBytes bytes of one line, in UTF-8; longer ones are cut
   */
  public record LogLimits(int maxLines, int maxBytes, int maxLineBytes) {}
}
