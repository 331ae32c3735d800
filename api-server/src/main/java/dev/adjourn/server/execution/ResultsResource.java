package dev.adjourn.server.execution;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.execution.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What came out of an execution (contract section 1). */
@Tag(name = "Executions")
@Path("/public/v2/executions/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
public final class ResultsResource {

  private final Transactions transactions;
  private final ResultWaits waits;

  /** Makes one that reads from this database and waits by these waits. */
  public ResultsResource(Transactions transactions, ResultWaits waits) {
    this.transactions = transactions;
    this.waits = waits;
  }

  /**
   * The bare result or error; {@code 202} not yet, {@code 204} never. With {@code wait} it answers
   * as soon as the execution has ended, at the latest after so many seconds, at most 60.
   */
  @GET
  @Needs(Role.READ)
  @Operation(
      operationId = "getResult",
      summary = "The result or the error of an execution",
      description = "The state of the execution, not the status, tells a result from an error.")
  @ApiResponse(
      responseCode = "200",
      description =
          "Of a `succeed` one the bare JSON value, `null` if the function returned nothing; of a"
              + " `failed` one the error of its last attempt, an ExecutionError.",
      content =
          @Content(
              schema = @Schema(ref = "Result"),
              examples = {
                @ExampleObject(name = "succeed", value = "\"Hello, Ada!\""),
                @ExampleObject(
                    name = "failed",
                    value =
                        """
                        {"code": "ER0003", "name": "java.lang.IllegalStateException",
                         "message": "no such user", "stack": ""}""")
              }))
  @ApiResponse(
      responseCode = "202",
      description = "It has not ended.",
      content =
          @Content(
              schema = @Schema(implementation = Message.class),
              examples = @ExampleObject("{\"message\": \"the execution is not finished\"}")))
  @ApiResponse(
      responseCode = "204",
      description = "It is `cancelled`, `aborted` or `discarded`: there never will be a result.")
  public void results(
      @PathParam("id") String id,
      @Parameter(
              description = "So many seconds it may take for the execution to end.",
              schema = @Schema(type = "integer", minimum = "0", maximum = "60"))
          @QueryParam("wait")
          @DefaultValue("0")
          String wait,
      @Suspended AsyncResponse response) {
    ExecutionId execution = new ExecutionId(id);
    Duration atMost = duration(wait);
    Outcome outcome =
        transactions
            .read(ExecutionDao.class, dao -> dao.outcome(execution))
            .orElseThrow(() -> new ExecutionNotFoundException(execution));
    if (outcome.state().isFinal() || atMost.isZero()) {
      response.resume(answer(outcome));
    } else {
      CompletableFuture<Response> unused =
          waits
              .outcome(execution, atMost)
              .thenApply(ended -> answer(ended.orElse(outcome)))
              .whenComplete((answer, failure) -> resume(response, answer, failure));
    }
  }

  private static void resume(
      AsyncResponse response, @Nullable Response answer, @Nullable Throwable failure) {
    if (failure == null) {
      response.resume(answer);
    } else {
      response.resume(failure);
    }
  }

  private static Response answer(Outcome outcome) {
    return switch (outcome.state()) {
      case SUCCEED -> Response.ok(outcome.result()).build();
      case FAILED -> Response.ok(outcome.error()).build();
      case CREATED, STARTED, ABORTING ->
          Response.accepted(new Message("the execution is not finished")).build();
      case CANCELLED, ABORTED, DISCARDED -> Response.noContent().build();
    };
  }

  private static Duration duration(String seconds) {
    if (!seconds.matches("[0-5]?[0-9]|60")) {
      throw new InvalidValueException("wait is 0 to 60 seconds");
    }
    return Duration.ofSeconds(Integer.parseInt(seconds));
  }
}
