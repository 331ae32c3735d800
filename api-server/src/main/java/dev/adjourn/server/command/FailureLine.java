package dev.adjourn.server.command;

import dev.adjourn.client.AdjournException;
import dev.adjourn.client.UnauthorizedException;
import dev.adjourn.client.UnavailableException;
import dev.adjourn.model.InvalidValueException;
import java.io.IOException;
import java.util.Optional;

/** Says in a line why a command failed. */
public final class FailureLine {

  private FailureLine() {}

  /** The line; empty for what no user can cause, and a stack trace must explain. */
  public static Optional<String> of(Exception failure) {
    if (failure instanceof UnauthorizedException) {
      return Optional.of(failure.getMessage() + " (--token or ADJOURN_TOKEN says which)");
    }
    if (failure instanceof UnavailableException && failure.getCause() instanceof IOException) {
      return Optional.of("cannot reach an api-server: " + failure.getMessage());
    }
    boolean expected =
        failure instanceof CommandException
            || failure instanceof AdjournException
            || failure instanceof InvalidValueException;
    return expected ? Optional.of(String.valueOf(failure.getMessage())) : Optional.empty();
  }
}
