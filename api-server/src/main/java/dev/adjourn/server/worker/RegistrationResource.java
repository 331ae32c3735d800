package dev.adjourn.server.worker;

import dev.adjourn.model.Role;
import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.worker.Leases;
import dev.adjourn.store.worker.Registrations;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;

/** Workers that come, live and go. */
@Path("/worker/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RegistrationResource {

  private final Registrations registrations;
  private final Leases leases;
  private final Function<String, Registration> settings;

  /**
   * Makes one.
   *
   * @param settings what the workers of an application are told
   */
  public RegistrationResource(
      Registrations registrations, Leases leases, Function<String, Registration> settings) {
    this.registrations = registrations;
    this.leases = leases;
    this.settings = settings;
  }

  /** A worker says what it is, and is told where Temporal is. */
  @POST
  @Needs(Role.WORKER)
  @Path("/registrations")
  public Registration register(RegistrationRequest request) {
    registrations.register(Present.body(request));
    return settings.apply(request.application());
  }

  /** A worker is alive, and is told what to stop. */
  @POST
  @Needs(Role.WORKER)
  @Path("/leases")
  public LeaseAnswer renew(LeaseRenewal renewal) {
    return leases.renew(Present.body(renewal));
  }

  /** A worker has stopped. */
  @DELETE
  @Needs(Role.WORKER)
  @Path("/workers/{id}")
  public void leave(@PathParam("id") String workerId) {
    leases.leave(workerId);
  }
}
