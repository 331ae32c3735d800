package dev.adjourn.server.command.terminal;

/** Nobody reads what a command prints any more: it ends, and says nothing. */
public final class ClosedOutputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ClosedOutputException() {
    super("the output is closed");
  }
}
