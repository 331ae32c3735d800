package dev.adjourn.server.command.execution;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.ExecutionResult;
import dev.adjourn.client.NoResultException;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.server.command.ApiCommand;
import java.time.Duration;

/** Shows what came out of an execution: its value, or why there is none. */
final class EndOfExecution {

  private final ApiCommand command;
  private final ExecutionId id;

  EndOfExecution(ApiCommand command, ExecutionId id) {
    this.command = command;
    this.id = id;
  }

  /** Waits for it; the command's exit code. */
  int await(AdjournClient client, Duration timeout) {
    try {
      return show(new ExecutionResult.Value(client.awaitResult(id, timeout)));
    } catch (ExecutionFailedException e) {
      return show(new ExecutionResult.Failure(e.error()));
    } catch (NoResultException e) {
      return show(new ExecutionResult.Never(e.state()));
    }
  }

  /** The command's exit code: not 0 unless there is a value. */
  int show(ExecutionResult result) {
    if (result instanceof ExecutionResult.Value value) {
      print(value.value());
      return ApiCommand.DONE;
    }
    if (result instanceof ExecutionResult.Failure failure) {
      showError(failure.error());
    } else if (result instanceof ExecutionResult.Never never) {
      say("was " + never.state().wireName() + ", so there is no result");
    } else if (result instanceof ExecutionResult.NotYet pending) {
      say(standing(pending.state()) + " (--wait waits for its result)");
    }
    return ApiCommand.FAILED;
  }

  private void showError(ExecutionError error) {
    if (command.isJson()) {
      command.out().json(error);
    }
    String message = error.message().isEmpty() ? "" : ": " + error.message();
    say("failed with " + error.code() + ", " + error.name() + message);
  }

  private void print(Object value) {
    if (command.isJson()) {
      command.out().json(value);
    } else {
      command.out().indented(value);
    }
  }

  private void say(String what) {
    command.note("execution " + id + " " + what);
  }

  private static String standing(ExecutionState state) {
    return state == ExecutionState.CREATED ? "has not started" : "is " + state.wireName();
  }
}
