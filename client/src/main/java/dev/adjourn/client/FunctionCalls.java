package dev.adjourn.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.model.RegisteredFunction;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the API has for functions. It knows them by id, callers by name. */
final class FunctionCalls {
  private static final String FUNCTIONS = "/public/v2/functions";

  private final Function<ApiRequest, JsonNode> api;

  FunctionCalls(Function<ApiRequest, JsonNode> api) {
    this.api = api;
  }

  List<RegisteredFunction> list() {
    return Answers.functions(api.apply(ApiRequest.get(FUNCTIONS)));
  }

  /** A name that looks like an id is a name. */
  RegisteredFunction find(String nameOrId) {
    List<RegisteredFunction> all = list();
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
