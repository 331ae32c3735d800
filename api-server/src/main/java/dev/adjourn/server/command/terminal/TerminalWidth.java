package dev.adjourn.server.command.terminal;

/** How wide tables may be. */
public final class TerminalWidth {

  private static final int STANDARD = 120;
  private static final int NARROWEST = 80;

  private TerminalWidth() {}

  /** What the script {@code adjourn} found out; where there is no terminal, 120. */
  public static int columns() {
    return Math.max(NARROWEST, Integer.getInteger("adjourn.columns", STANDARD));
  }
}
