package dev.adjourn.store.token;

import dev.adjourn.model.AdjournException;
import dev.adjourn.model.ApiErrorCode;

/** No token has this name, or it was revoked. */
public final class TokenNotFoundException extends AdjournException {

  private static final long serialVersionUID = 1L;

  /** Makes one that names the token. */
  public TokenNotFoundException(TokenName name) {
    super(ApiErrorCode.NOT_FOUND, "cannot find token \"" + name + "\"");
  }
}
