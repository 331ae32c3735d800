package dev.adjourn.server.http;

import dev.adjourn.model.AdjournException;
import dev.adjourn.model.ApiErrorCode;
import dev.adjourn.model.Role;

/** The token is known, and its role does not cover what was called. */
final class ForbiddenException extends AdjournException {

  private static final long serialVersionUID = 1L;

  ForbiddenException(Caller caller, Role needed) {
    super(
        ApiErrorCode.FORBIDDEN,
        "the token \"%s\" has the role %s, and this needs %s"
            .formatted(caller.name(), caller.role().wireName(), needed.wireName()));
  }
}
