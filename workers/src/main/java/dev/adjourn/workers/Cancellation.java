package dev.adjourn.workers;

/** Why a running function is told to stop. */
public enum Cancellation {
  /** It ran longer than its {@code maxDuration}: the attempt fails with {@code ER0001}. */
  TIMEOUT,
  /** Its execution was aborted: whatever it returns is dropped. */
  ABORTED,
  /** The attempt was given to somebody else, or up: whatever it returns is refused. */
  LOST,
  /** The worker shuts down: returning a result now still counts. */
  SHUTDOWN
}
