package dev.adjourn.workflows;

/**
 * Remembers that somebody signalled. A signal carries no decision, it only makes the workflow ask
 * again; so one flag stands for any number of them (protocol rule 33).
 */
final class Doorbell {

  private int rings;
  private boolean rang;
  private boolean rangForAbort;

  void ring() {
    rings++;
    rang = true;
  }

  void ringForAbort() {
    ring();
    rangForAbort = true;
  }

  /** Forgets the rings so far. Right only before PostgreSQL is asked: what rings later, stands. */
  void silence() {
    rang = false;
    rangForAbort = false;
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
