package dev.adjourn.server.command;

/** Why a command failed, in a line for whoever typed it; it ends with exit code 1. */
public final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Makes one that says this. */
  public CommandException(String message) {
    super(message);
  }
}
