package dev.adjourn.server.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.PageRequest;
import dev.adjourn.server.execution.JsonBody;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What a list call asks for.
 *
 * @param filter which executions
 * @param page which part of them
 */
record ListRequest(ExecutionFilter filter, PageRequest page) {

  /**
   * Reads a body with {@code page} and {@code filters}, or the query parameters.
   *
   * @throws InvalidValueException if something breaks the contract
   * @throws JsonProcessingException if the body is not JSON
   */
  static ListRequest parse(byte[] body, MultivaluedMap<String, String> query)
      throws JsonProcessingException {
    if (!query.isEmpty()) {
      if (body.length > 0) {
        throw new InvalidValueException(
            "page and filters come in the body or as query parameters, not in both");
      }
      return new ListRequest(QueryFilters.parse(query), page(QueryFilters.page(query)));
    }
    JsonNode object = JsonBody.parse(body).object();
    return new ListRequest(
        BodyFilters.parse(new Fields("filters", object.path("filters"))),
        page(new Fields("page", object.path("page"))));
  }

  private static PageRequest page(Fields page) {
    return PageRequest.of(
        page.number("first"), page.text("after"), page.number("last"), page.text("before"));
  }
}
