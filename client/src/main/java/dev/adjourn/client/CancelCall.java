package dev.adjourn.client;

import dev.adjourn.client.http.ApiAnswer;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.client.http.Repeats;
import dev.adjourn.model.Execution;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A cancellation that may be repeated: when the answer to the first try was lost, the refusal of a
 * further one can mean that the first took effect.
 */
final class CancelCall {
  private static final int UNDER_WAY = 202;

  private final ApiConnection api;
  private final ApiRequest request;
  private final boolean force;
  private final Supplier<Execution> execution;
  private int tries;

  CancelCall(ApiConnection api, String path, boolean force, Supplier<Execution> execution) {
    this.api = api;
    this.request = ApiRequest.of("POST", path, Map.of("force", force));
    this.force = force;
    this.execution = execution;
  }

  Cancellation make(Repeats repeats) {
    try {
      ApiAnswer answer = repeats.call(this::send);
      return answer.status() == UNDER_WAY
          ? new Cancellation(execution.get(), tries == 1)
          : new Cancellation(Answers.execution(answer.body()), false);
    } catch (ConflictException e) {
      return unlessDoneBefore(e);
    }
  }

  private ApiAnswer send() {
    tries++;
    return api.send(request);
  }

  private Cancellation unlessDoneBefore(ConflictException refusal) {
    if (tries > 1) {
      Execution now = execution.get();
      if (isWanted(now)) {
        return new Cancellation(now, false);
      }
    }
    throw refusal;
  }

  private boolean isWanted(Execution now) {
    return switch (now.state()) {
      case CANCELLED -> true;
      case ABORTING, ABORTED -> force;
      case CREATED, STARTED, SUCCEED, FAILED, DISCARDED -> false;
    };
  }
}
