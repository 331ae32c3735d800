package dev.adjourn.server.due;

/** What a look for what is due has come to. */
enum Woken {
  /** Nothing is left. */
  ALL,
  /** Something may be left, for another look at once. */
  MORE,
  /** Something may be left, for which this server has no room now. */
  BUSY
}
