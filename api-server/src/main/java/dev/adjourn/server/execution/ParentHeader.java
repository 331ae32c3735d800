package dev.adjourn.server.execution;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.store.transition.NewExecution.CallingAttempt;

/**
 * The header {@code Adjourn-Parent: ID/ATTEMPT/CLAIM}, by which a worker tells which running
 * attempt makes a call. The claim's id is a secret between worker and server, so nobody can name a
 * parent that is not his.
 */
final class ParentHeader {

  /** For the OpenAPI document. */
  static final String FORM = "^" + ExecutionId.FORM + "/[1-9][0-9]{0,8}/[!-~]+$";

  static final String EXAMPLE = "01KATR3WXHB1F2C5J8M0N4P6QS/1/2b1f3a52-7c1e-4c57-9d0e-6f1f0a9f5c3d";

  private ParentHeader() {}

  static CallingAttempt parse(String header) {
    String[] parts = header.split("/", 3);
    if (parts.length != 3 || !parts[1].matches("[1-9][0-9]{0,8}")) {
      throw new InvalidValueException("Adjourn-Parent must be ID/ATTEMPT/CLAIM");
    }
    return new CallingAttempt(new ExecutionId(parts[0]), Integer.parseInt(parts[1]), parts[2]);
  }
}
