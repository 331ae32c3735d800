package dev.adjourn.server.dev;

/** Why the command cannot go on, said so that a user knows what to do; it ends with exit code 1. */
final class LauncherException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LauncherException(String message) {
    super(message);
  }

  LauncherException(String message, Throwable cause) {
    super(message, cause);
  }
}
