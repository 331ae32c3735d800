package dev.adjourn.tests.orchestrations;

import static dev.adjourn.tests.Waiting.waitFor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import java.util.ArrayList;
import java.util.List;

/**
 * An execution of an orchestration, seen over HTTP.
 *
 * @param api the server
 * @param id the execution
 */
record Plan(Api api, String id) {

  static Plan start(Api api, String function, Object... arguments) {
    return new Plan(api, api.accept(function, arguments));
  }

  /** The id of the workflow of its first attempt. */
  String workflow() {
    long dispatch =
        RunningSystem.shared()
            .database()
            .number("SELECT dispatch FROM executions WHERE id = ?", id);
    return id + ":1." + dispatch;
  }

  JsonNode result() {
    return api.awaitResult(id);
  }

  JsonNode shown() {
    return api.execution(id);
  }

  Answer send(String event, String body) {
    return api.post(id + "/events/" + event, body);
  }

  Answer abort() {
    return api.post(id + "/cancellation", "{\"force\":true}");
  }

  List<String> lines() {
    List<String> found = new ArrayList<>();
    for (JsonNode line : api.get(id + "/logs", "Accept", "application/json").data()) {
      found.add(line.get("message").asText());
    }
    return found;
  }

  void awaitLine(String message) {
    waitFor("the line \"" + message + "\"").until(() -> lines().contains(message));
  }

  /** Its children, newest first, at most 100. */
  List<JsonNode> children() {
    List<JsonNode> found = new ArrayList<>();
    api.sendTo("GET", "/public/v2/executions?first=100&executed_by=" + id)
        .data()
        .forEach(found::add);
    return found;
  }

  List<String> childrensStates() {
    return children().stream().map(child -> child.get("state").asText()).toList();
  }

  void awaitChildren(String... states) {
    List<String> wanted = List.of(states);
    waitFor("children in " + wanted).until(() -> childrensStates().equals(wanted));
  }
}
