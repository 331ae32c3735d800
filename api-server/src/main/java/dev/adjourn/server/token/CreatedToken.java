package dev.adjourn.server.token;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A token that was just made.
 *
 * @param token what the admin API will say of it
 * @param secret what its holder shows; said this once
 */
record CreatedToken(@JsonUnwrapped TokenView token, String secret) {}
