package dev.adjourn.server.dev;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What all children of a launcher share.
 *
 * @param data where pid files and logs lie
 * @param pause how long a dead child stays dead
 * @param line tells the user something
 */
record Surroundings(DevSettings settings, DataFolder data, Duration pause, Consumer<String> line) {

  void say(String what) {
    line.accept(what);
  }
}
