package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.model.protocol.Ends;
import dev.adjourn.model.protocol.EndsRequest;
import dev.adjourn.server.http.Needs;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells functions that wait for others which of these have ended. */
@Path("/worker/v1/ends")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class EndsResource {

  private final EndWaits waits;

  /** Makes one that waits by these waits. */
  public EndsResource(EndWaits waits) {
    this.waits = waits;
  }

  /** Answers as soon as enough have ended, and when the time is over. */
  @POST
  @Needs(Role.WORKER)
  public void ends(EndsRequest body, @Suspended AsyncResponse response) {
    EndsRequest request = Present.body(body);
    if (!request.isPossible()) {
      throw new InvalidValueException(
          "ends are asked for 1 to 10000 executions, and within 0 to 60000 ms");
    }
    Map<ExecutionId, ExecutionState> ended = ended(request);
    if (request.isAnsweredBy(ended.values()) || request.waitMillis() == 0) {
      response.resume(Ends.of(ended));
    } else {
      CompletableFuture<Boolean> unused =
          waits
              .ended(request)
              .thenApply(Ends::of)
              .handle((ends, failure) -> resume(response, ends, failure));
    }
  }

  private static boolean resume(
      AsyncResponse response, @Nullable Ends ends, @Nullable Throwable failure) {
    return failure == null ? response.resume(ends) : response.resume(failure);
  }

  private Map<ExecutionId, ExecutionState> ended(EndsRequest request) {
    Map<ExecutionId, ExecutionState> states = waits.states(request.executions());
    for (ExecutionId id : request.executions()) {
      if (!states.containsKey(id)) {
        throw new ExecutionNotFoundException(id);
      }
    }
    return states.entrySet().stream()
        .filter(one -> one.getValue().isFinal())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
