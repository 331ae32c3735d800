package dev.adjourn.workflows;

import dev.adjourn.model.protocol.Admission;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that somebody signalled. A signal only makes the workflow ask again; so one flag stands
 * for any number of them (protocol rule 33). One that brings a dispatch spares the question, if
 * nothing else was signalled.
 */
final class Doorbell {

  private int rings;
  private boolean rang;
  private boolean rangForAbort;
  private Admission.@Nullable Go brought;

  void ring() {
    rings++;
    rang = true;
    brought = null;
  }

  /** Rings, and brings a dispatch unless others have rung. */
  void ringWith(Admission.@Nullable Go go) {
    boolean alone = !rang;
    ring();
    brought = alone ? go : null;
  }

  void ringForAbort() {
    ring();
    rangForAbort = true;
  }

  /** Forgets the rings so far. Right only before PostgreSQL is asked: what rings later, stands. */
  void silence() {
    rang = false;
    rangForAbort = false;
    brought = null;
  }

  /** What the only ring so far has brought; it is not told twice, and the ring is forgotten. */
  Admission.@Nullable Go take() {
    Admission.Go go = brought;
    if (go != null) {
      silence();
    }
    return go;
  }

  boolean rang() {
    return rang;
  }

  boolean rangForAbort() {
    return rangForAbort;
  }

  /** All rings of this run, silenced ones too. */
  int rings() {
    return rings;
  }
}
