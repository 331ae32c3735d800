package dev.adjourn.server.http;

import dev.adjourn.model.Role;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Lets only callers through whose role covers what a resource method needs. */
@Priority(Priorities.AUTHORIZATION)
final class RoleCheck implements ContainerRequestFilter {

  private final Needs needs;

  RoleCheck(Needs needs) {
    this.needs = needs;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller = Authentication.caller(request);
    if (!caller.role().covers(needs.value()) && !isParent(caller, request)) {
      throw new ForbiddenException(caller, needs.value());
    }
  }

  /** Whether the attempt runs is for the operation to see: the header holds the claim's secret. */
  private boolean isParent(Caller caller, ContainerRequestContext request) {
    return needs.orParent()
        && caller.role() == Role.WORKER
        && request.getHeaderString("Adjourn-Parent") != null;
  }
}
