package dev.adjourn.server.function;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.model.Role;
import dev.adjourn.model.UnknownFunctionIdException;
import dev.adjourn.server.execution.Enveloped;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.function.FunctionDao;
import dev.adjourn.store.transition.PauseFunction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;

/** One function: an addition to the contract. */
@Tag(name = "Functions")
@Path("/public/v2/functions/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class FunctionResource {

  private static final Pattern FORM = Pattern.compile(ExecutionId.FORM);
  private static final String ID = "The id of the function.";
  private static final String MALFORMED = "malformed function id";
  private static final String WHEN = "there is no such function";
  private static final String MESSAGE = "cannot find function \"01KATR2M9V0Q3S6W8Y1A4C7E9G\"";

  private final Transactions transactions;
  private final PauseFunction pause;

  /** Makes one that reads from this database, and of this transition. */
  public FunctionResource(Transactions transactions, PauseFunction pause) {
    this.transactions = transactions;
    this.pause = pause;
  }

  /** How it stands. */
  @GET
  @Needs(Role.READ)
  @Operation(operationId = "getFunction", summary = "How a function stands")
  @ApiResponse(
      responseCode = "200",
      description = "The function.",
      content = @Content(schema = @Schema(ref = "RegisteredFunctionAnswer")))
  @Refusal(status = 400, when = "the id is malformed", message = MALFORMED)
  @Refusal(status = 404, when = WHEN, message = MESSAGE)
  public Enveloped<RegisteredFunction> get(
      @Parameter(description = ID, schema = @Schema(pattern = "^" + ExecutionId.FORM + "$"))
          @PathParam("id")
          String id) {
    return new Enveloped<>(
        transactions
            .read(FunctionDao.class, dao -> dao.find(wellFormed(id)))
            .orElseThrow(() -> new UnknownFunctionIdException(id)));
  }

  /** Its executions are accepted and held; what runs goes on. */
  @POST
  @Needs(Role.WRITE)
  @Path("/pause")
  @Operation(
      operationId = "pauseFunction",
      summary = "Pause a function",
      description = "Executions are accepted and held; none starts. What runs goes on.")
  @ApiResponse(
      responseCode = "200",
      description = "The function, paused now or before.",
      content = @Content(schema = @Schema(ref = "RegisteredFunctionAnswer")))
  @Refusal(status = 400, when = "the id is malformed", message = MALFORMED)
  @Refusal(status = 404, when = WHEN, message = MESSAGE)
  public Enveloped<RegisteredFunction> pause(
      @Parameter(description = ID, schema = @Schema(pattern = "^" + ExecutionId.FORM + "$"))
          @PathParam("id")
          String id) {
    return new Enveloped<>(pause.pause(wellFormed(id)));
  }

  /** They start again, in order. */
  @POST
  @Needs(Role.WRITE)
  @Path("/resume")
  @Operation(
      operationId = "resumeFunction",
      summary = "Resume a function",
      description = "Held executions start, in the order of their times, as workers take them.")
  @ApiResponse(
      responseCode = "200",
      description = "The function, no longer paused.",
      content = @Content(schema = @Schema(ref = "RegisteredFunctionAnswer")))
  @Refusal(status = 400, when = "the id is malformed", message = MALFORMED)
  @Refusal(status = 404, when = WHEN, message = MESSAGE)
  public Enveloped<RegisteredFunction> resume(
      @Parameter(description = ID, schema = @Schema(pattern = "^" + ExecutionId.FORM + "$"))
          @PathParam("id")
          String id) {
    return new Enveloped<>(pause.resume(wellFormed(id)));
  }

  /** Both kinds of ids are ULIDs. */
  private static String wellFormed(String id) {
    if (!FORM.matcher(id).matches()) {
      throw new InvalidValueException(MALFORMED);
    }
    return id;
  }
}
