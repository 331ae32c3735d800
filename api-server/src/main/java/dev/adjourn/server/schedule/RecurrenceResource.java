package dev.adjourn.server.schedule;

import dev.adjourn.model.Role;
import dev.adjourn.model.cron.Schedule;
import dev.adjourn.model.cron.ScheduleNotFoundException;
import dev.adjourn.server.execution.Enveloped;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.schedule.ScheduleDao;
import dev.adjourn.store.transition.PauseSchedule;
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
import java.time.InstantSource;

/** The schedule of one recurring function. */
@Tag(name = "Schedules")
@Path("/public/v2/schedules/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class RecurrenceResource {

  private final Transactions transactions;
  private final PauseSchedule pause;
  private final InstantSource clock;

  /** Makes one that reads from this database, and of this transition. */
  public RecurrenceResource(Transactions transactions, PauseSchedule pause, InstantSource clock) {
    this.transactions = transactions;
    this.pause = pause;
    this.clock = clock;
  }

  /** How it stands. */
  @GET
  @Needs(Role.READ)
  @Operation(
      operationId = "getSchedule",
      summary = "How a schedule stands",
      description = "Also one that was removed: its executions name it.")
  @ApiResponse(
      responseCode = "200",
      description = "The schedule, with its next ten times.",
      content = @Content(schema = @Schema(ref = "ScheduleAnswer")))
  @Refusal(status = 400, when = "the id is malformed", message = ScheduleIds.MALFORMED)
  @Refusal(status = 404, when = "there is no such schedule", message = ScheduleIds.UNKNOWN)
  public Enveloped<Schedule> get(
      @Parameter(
              description = ScheduleIds.DESCRIPTION,
              schema = @Schema(pattern = ScheduleIds.FORM))
          @PathParam("id")
          String id) {
    return new Enveloped<>(
        transactions
            .read(ScheduleDao.class, dao -> dao.find(ScheduleIds.wellFormed(id)))
            .orElseThrow(() -> new ScheduleNotFoundException(id))
            .shown(clock.instant()));
  }

  /** It enqueues nothing from now on. */
  @POST
  @Needs(Role.WRITE)
  @Path("/pause")
  @Operation(
      operationId = "pauseSchedule",
      summary = "Pause a schedule",
      description = "Nominal times that pass meanwhile are left out for good.")
  @ApiResponse(
      responseCode = "200",
      description = "The schedule, paused now or before.",
      content = @Content(schema = @Schema(ref = "ScheduleAnswer")))
  @Refusal(status = 400, when = "the id is malformed", message = ScheduleIds.MALFORMED)
  @Refusal(status = 404, when = "there is no such schedule", message = ScheduleIds.UNKNOWN)
  public Enveloped<Schedule> pause(
      @Parameter(
              description = ScheduleIds.DESCRIPTION,
              schema = @Schema(pattern = ScheduleIds.FORM))
          @PathParam("id")
          String id) {
    return new Enveloped<>(pause.pause(ScheduleIds.wellFormed(id)));
  }

  /** It goes on. */
  @POST
  @Needs(Role.WRITE)
  @Path("/resume")
  @Operation(
      operationId = "resumeSchedule",
      summary = "Resume a schedule",
      description = "It goes on with its next time, unless its function is paused.")
  @ApiResponse(
      responseCode = "200",
      description = "The schedule, no longer paused by itself.",
      content = @Content(schema = @Schema(ref = "ScheduleAnswer")))
  @Refusal(status = 400, when = "the id is malformed", message = ScheduleIds.MALFORMED)
  @Refusal(status = 404, when = "there is no such schedule", message = ScheduleIds.UNKNOWN)
  public Enveloped<Schedule> resume(
      @Parameter(
              description = ScheduleIds.DESCRIPTION,
              schema = @Schema(pattern = ScheduleIds.FORM))
          @PathParam("id")
          String id) {
    return new Enveloped<>(pause.resume(ScheduleIds.wellFormed(id)));
  }
}
