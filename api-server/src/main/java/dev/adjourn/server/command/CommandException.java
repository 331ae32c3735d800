package dev.adjourn.server.command;

/** Why a command failed, in a line for whoever typed it; it ends with exit code 1. */
public final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CommandException(String message) {
    super(message);
  }

  CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
