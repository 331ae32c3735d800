package dev.adjourn.client.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer with a status below 400.
 *
 * @param status the HTTP status
 * @param body the body; a missing node if it was empty
 */
public record ApiAnswer(int status, JsonNode body) {}
