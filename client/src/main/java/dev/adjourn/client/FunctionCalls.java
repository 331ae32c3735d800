package dev.adjourn.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.model.ExecutionCount;
import dev.adjourn.model.RegisteredFunction;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the API has for functions. It knows them by id, callers by name. */
final class FunctionCalls {
  private static final String FUNCTIONS = "/public/v2/functions";
  private static final String COUNTS = "/public/v2/executions/counts";

  private final Function<ApiRequest, JsonNode> api;

  FunctionCalls(Function<ApiRequest, JsonNode> api) {
    this.api = api;
  }

  List<RegisteredFunction> list() {
    return Answers.functions(api.apply(ApiRequest.get(FUNCTIONS)));
  }

  RegisteredFunction find(String nameOrId) {
    return find(nameOrId, list());
  }

  /** Of none by name: of all. */
  List<ExecutionCount> counts(List<String> namesOrIds) {
    String query = namesOrIds.isEmpty() ? "" : "?function_ids=" + String.join(",", ids(namesOrIds));
    return Answers.counts(api.apply(ApiRequest.get(COUNTS + query)));
  }

  private List<String> ids(List<String> namesOrIds) {
    List<RegisteredFunction> all = list();
    return namesOrIds.stream().map(one -> find(one, all).id()).distinct().toList();
  }

  /** A name that looks like an id is a name. */
  private static RegisteredFunction find(String nameOrId, List<RegisteredFunction> all) {
    return Stream.concat(
            matching(all, function -> function.name().value().equals(nameOrId)),
            matching(all, function -> function.id().equals(nameOrId)))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("cannot find function \"" + nameOrId + "\""));
  }

  RegisteredFunction pause(String nameOrId) {
    return change(nameOrId, "pause");
  }

  RegisteredFunction resume(String nameOrId) {
    return change(nameOrId, "resume");
  }

  private RegisteredFunction change(String nameOrId, String what) {
    String path = FUNCTIONS + "/" + find(nameOrId).id() + "/" + what;
    return Answers.function(api.apply(ApiRequest.of("POST", path, Map.of())));
  }

  private static Stream<RegisteredFunction> matching(
      List<RegisteredFunction> all, Predicate<RegisteredFunction> which) {
    return all.stream().filter(which);
  }
}
