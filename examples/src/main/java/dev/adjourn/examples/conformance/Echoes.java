package dev.adjourn.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.workers.BackgroundFunction;
import java.util.List;

/** What goes in comes out. */
public final class Echoes {
  /** Gives the array of its arguments. */
  @BackgroundFunction
  public List<JsonNode> echo(JsonNode... args) {
    return List.of(args);
  }

  /** Succeeds without a value. */
  @BackgroundFunction
  public void nothing() {}
}
