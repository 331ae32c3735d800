package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The {@code error} of an error body (contract section 1). */
public enum ApiErrorCode {
  BAD_REQUEST,
  UNAUTHORIZED,
  /** An addition to Defer: the token is known, and may not do this. */
  FORBIDDEN,
  NOT_FOUND,
  CONFLICT,
  INTERNAL_ERROR;

  /** The contract's word. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
