package dev.adjourn.server.token;

/**
 * How the admin API answers with a token that was just made.
 *
 * @param data the token
 */
record CreatedTokenAnswer(CreatedToken data) {}
