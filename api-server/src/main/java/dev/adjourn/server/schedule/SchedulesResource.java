package dev.adjourn.server.schedule;

import dev.adjourn.model.Role;
import dev.adjourn.model.cron.Schedule;
import dev.adjourn.server.execution.Enveloped;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.schedule.ScheduleDao;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The schedules of all recurring functions: an addition to the contract. */
@Tag(name = "Schedules")
@Path("/public/v2/schedules")
@Produces(MediaType.APPLICATION_JSON)
public final class SchedulesResource {

  private final Transactions transactions;
  private final InstantSource clock;

  /** Makes one that reads from this database; the clock says which times are to come. */
  public SchedulesResource(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** All of them, by the names of their functions. */
  @GET
  @Needs(Role.READ)
  @Operation(operationId = "listSchedules", summary = "List the schedules of recurring functions")
  @ApiResponse(
      responseCode = "200",
      description = "Those that were not removed, by the names of their functions.",
      content = @Content(schema = @Schema(ref = "ScheduleListAnswer")))
  public Enveloped<List<Schedule>> list() {
    Instant now = clock.instant();
    return new Enveloped<>(
        transactions.read(ScheduleDao.class, ScheduleDao::all).stream()
            .map(row -> row.shown(now))
            .toList());
  }
}
