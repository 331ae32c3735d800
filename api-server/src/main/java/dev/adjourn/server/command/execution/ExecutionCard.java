package dev.adjourn.server.command.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.server.command.terminal.Ago;
import dev.adjourn.server.command.terminal.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of an execution, for people. What is not there has no line. */
final class ExecutionCard {

  private static final int LABELS = 13;

  private final Instant now;

  ExecutionCard(Instant now) {
    this.now = now;
  }

  List<String> lines(Execution execution, List<Execution> attempts) {
    Card card = new Card(LABELS).row("id", execution.id().value());
    card.row("state", state(execution)).row("function", execution.functionName().value());
    times(card, execution);
    card.rows("executed by", optional(execution.executedBy()));
    card.rows("rerun of", optional(execution.rerunOf()));
    card.rows("reruns", execution.reruns().stream().map(ExecutionId::value).toList());
    card.rows("metadata", Notes.pairs(execution));
    card.rows("attempts", attempts.stream().map(ExecutionCard::attempt).toList());
    return card.lines();
  }

  private void times(Card card, Execution execution) {
    time(card, "created", execution.createdAt());
    time(card, "scheduled", execution.scheduledAt());
    time(card, "next attempt", execution.attempt() == 0 ? null : execution.nextAt());
    time(card, "discard after", execution.discardAfter());
    time(card, "started", execution.startedAt());
    time(card, "finished", execution.finishedAt());
  }

  private void time(Card card, String label, @Nullable Instant time) {
    if (time != null) {
      card.row(label, iso(time) + " (" + Ago.of(time, now) + ")");
    }
  }

  private static String state(Execution execution) {
    String reason = Notes.reason(execution);
    return execution.state().wireName() + (reason.isEmpty() ? "" : " (" + reason + ")");
  }

  private static String attempt(Execution attempt) {
    return "#%d  %s  %s%s"
        .formatted(
            attempt.attempt(), attempt.state().wireName(), length(attempt), errorCode(attempt));
  }

  private static String length(Execution attempt) {
    if (attempt.startedAt() == null || attempt.finishedAt() == null) {
      return "";
    }
    return "in " + Ago.length(Duration.between(attempt.startedAt(), attempt.finishedAt()));
  }

  private static String errorCode(Execution attempt) {
    return attempt.errorCode() == null ? "" : "  " + attempt.errorCode();
  }

  private static List<String> optional(@Nullable ExecutionId id) {
    return id == null ? List.of() : List.of(id.value());
  }

  private static String iso(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
