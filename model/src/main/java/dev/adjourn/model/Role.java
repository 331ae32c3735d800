package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the holder of a token may do. */
public enum Role {
  /** Look at everything. */
  READ,
  /** Look, and enqueue, reschedule, cancel and rerun. */
  WRITE,
  /** Look, speak the worker protocol, and enqueue on behalf of attempts that run. */
  WORKER,
  /** All of that, and make and revoke tokens. */
  ADMIN;

  /** Whether a token of this role may do what needs the other one. */
  public boolean covers(Role needed) {
    return switch (needed) {
      case READ -> true;
      case WRITE, WORKER -> this == needed || this == ADMIN;
      case ADMIN -> this == ADMIN;
    };
  }

  /** The word in the API. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a role by its word in the API.
   *
   * @throws InvalidValueException if there is no such role
   */
  @JsonCreator
  public static Role of(String wireName) {
    for (Role role : values()) {
      if (role.wireName().equals(wireName)) {
        return role;
      }
    }
    throw new InvalidValueException("role must be read, write, worker or admin");
  }
}
