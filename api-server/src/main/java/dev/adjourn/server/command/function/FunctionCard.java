package dev.adjourn.server.command.function;

import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.server.command.terminal.Ago;
import dev.adjourn.server.command.terminal.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of a function, for people. What is not there has no line. */
final class FunctionCard {

  private static final int LABELS = 13;

  private final Instant now;

  FunctionCard(Instant now) {
    this.now = now;
  }

  List<String> lines(RegisteredFunction function) {
    Card card = new Card(LABELS).row("name", function.name().value()).row("id", function.id());
    card.row("application", function.application()).row("state", function.state().wireName());
    time(card, "paused", function.pausedAt());
    time(card, "archived", function.archivedAt());
    card.row("executions", executions(function));
    options(card, function.options());
    card.rows("workers", function.workers());
    return card.lines();
  }

  private void time(Card card, String label, @Nullable Instant time) {
    if (time != null) {
      card.row(label, time.truncatedTo(ChronoUnit.MILLIS) + " (" + Ago.of(time, now) + ")");
    }
  }

  private static String executions(RegisteredFunction function) {
    return "%d created, %d started, %d aborting"
        .formatted(
            function.executionsCreated(),
            function.executionsStarted(),
            function.executionsAborting());
  }

  private static void options(Card card, FunctionOptions options) {
    if (options.concurrency() != null) {
      card.row("at once", options.concurrency() + ", others " + others(options));
    }
    RetryPolicy retry = options.retry();
    card.row("attempts", "up to " + Math.max(1, retry.maxAttempts()));
    card.row(
        "max duration", Ago.length(Duration.ofMillis(Math.round(options.maxDuration() * 1000))));
    if (options.cron() != null) {
      card.row("cron", options.cron());
    }
  }

  private static String others(FunctionOptions options) {
    return switch (options.maxConcurrencyAction()) {
      case KEEP -> "wait";
      case CANCEL -> "are cancelled";
    };
  }
}
