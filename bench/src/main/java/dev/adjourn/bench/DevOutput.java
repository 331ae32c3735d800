package dev.adjourn.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * What an {@code adjourn dev} says.
 *
 * @param process it
 * @param log where it is copied to
 * @param ready done when it says that it is ready, failed when it ends before
 */
record DevOutput(Process process, Path log, CompletableFuture<Void> ready) {
  /** Copies in the background, to the end. */
  void copy() {
    Thread reader = new Thread(this::copyAll, "output of adjourn dev");
    reader.setDaemon(true);
    reader.start();
  }

  private void copyAll() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.println(line);
        if (line.equals("Adjourn is ready")) {
          ready.complete(null);
        }
      }
      ready.completeExceptionally(new IllegalStateException("adjourn dev ended, see " + log));
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }
}
