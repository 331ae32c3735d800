package dev.adjourn.server.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user needs to know once everything runs.
 *
 * @param temporalUi where Temporal's UI is, if it is ours
 */
record Welcome(DevSettings settings, Optional<String> temporalUi) {

  /** The last of these lines is what scripts wait for. */
  static final String READY = "Adjourn is ready";

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("  API          " + settings.apiUrl());
    lines.add("  API docs     " + settings.apiUrl() + "/docs/");
    lines.add("  Admin        " + settings.adminUrl());
    temporalUi.ifPresent(url -> lines.add("  Temporal UI  " + url));
    lines.add("  Token        " + settings.token());
    lines.add("");
    lines.add(curl());
    lines.add("");
    lines.add(READY);
    return lines;
  }

  private String curl() {
    return "curl -X PUT %s/public/v2/executions -H %s -H 'Content-Type: application/json' -d %s"
        .formatted(
            settings.apiUrl(),
            quoted("Authorization: Bearer " + settings.token()),
            quoted("{\"function_name\":\"helloWorld\",\"function_arguments\":[\"Ada\"]}"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
