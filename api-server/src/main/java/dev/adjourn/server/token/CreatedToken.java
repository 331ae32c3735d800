package dev.adjourn.server.token;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A token that was just made.
 *
 * @param token what the admin API will say of it
 * @param secret what its holder shows; said this once
 */
record CreatedToken(
    @JsonUnwrapped TokenView token,
    @Schema(description = "What its holder shows.") String secret) {}
