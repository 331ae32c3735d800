package dev.adjourn.store.outbox;

import java.util.Locale;

/** What Temporal is to be told. */
public enum MessageKind {
  /** Start the execution's workflow. */
  START,
  /** Signal: ask again what is next. */
  LOOK_AGAIN,
  /** Signal: a place was given to the execution; it brings the dispatch. */
  ADMITTED,
  /** Signal: an abort was accepted. */
  ABORT,
  /** Request cancellation; only of an execution that is final (rule 36). */
  CANCEL,
  /** Signal to an orchestration: an event has come. */
  EVENT,
  /** Terminate what is left of an orchestration's attempt that was ended without it. */
  TERMINATE,
  /** Start the workflow anew on another application's task queue (rule 38). */
  MOVE;

  /** The word in the table. */
  public String columnValue() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a kind by the word in the table. */
  public static MessageKind of(String columnValue) {
    return valueOf(columnValue.toUpperCase(Locale.ROOT));
  }
}
