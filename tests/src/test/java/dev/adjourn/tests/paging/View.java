package dev.adjourn.tests.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/**
 * A way to read the list.
 *
 * @param name what is read
 * @param filters the filters that are sent
 * @param backward from the oldest to the newest
 * @param pageSize executions of a page
 * @param matches the members that the filters let through
 * @param whileUnchanged whether a change of state may end that
 */
record View(
    String name,
    ObjectNode filters,
    boolean backward,
    int pageSize,
    Predicate<Member> matches,
    boolean whileUnchanged) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static View everything() {
    return new View("everything", noFilters(), false, 100, member -> true, false);
  }

  static View discarded(String run) {
    ObjectNode filters = noFilters();
    filters.putArray("states").add("discarded");
    metadata(filters, "run", run);
    return new View("one state", filters, true, 73, Member::isDiscarded, false);
  }

  /** Two values of one key. */
  static View coloured(String run) {
    ObjectNode filters = noFilters();
    metadata(filters, "colour", "c1", "c2");
    metadata(filters, "run", run);
    return new View("metadata", filters, false, 41, m -> m.colour().matches("c1|c2"), false);
  }

  static View waiting(String run, String functionId) {
    ObjectNode filters = noFilters();
    filters.putArray("states").add("created").add("started");
    filters.putArray("function_ids").add(functionId);
    filters.putObject("scheduled_at").put("from", Member.FAR);
    metadata(filters, "run", run);
    return new View("function, time and states", filters, true, 17, Member::waits, true);
  }

  /** The body of the request for a page. */
  String request(String cursor) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode page = body.putObject("page").put(backward ? "last" : "first", pageSize);
    if (!cursor.isEmpty()) {
      page.put(backward ? "before" : "after", cursor);
    }
    return body.<ObjectNode>set("filters", filters).toString();
  }

  private static ObjectNode noFilters() {
    return JSON.createObjectNode();
  }

  private static void metadata(ObjectNode filters, String key, String... values) {
    ObjectNode entry = filters.withArray("metadata").addObject().put("key", key);
    entry.set("values", JSON.valueToTree(values));
  }
}
