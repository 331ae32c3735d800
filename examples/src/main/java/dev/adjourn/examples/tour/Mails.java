package dev.adjourn.examples.tour;

import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Functions that show each part of the worker library. */
public final class Mails {
  private final Map<String, Integer> highestAttempt = new ConcurrentHashMap<>();

  // snippet: annotated
  /** An argument of a type of one's own. */
  public record Mail(String address, List<String> paragraphs) {}

  /** All options; those left out have the defaults of the table below. */
  @BackgroundFunction(
      name = "sendMail",
      retry = @Retry(maxAttempts = 4, initialInterval = 10, multiplier = 2, maxInterval = 60),
      maxDuration = "90s",
      concurrency = 5,
      maxConcurrencyAction = MaxConcurrencyAction.KEEP)
  public int send(Mail mail, FunctionContext context) {
    context.logger().info("attempt {} to mail {}", context.attempt(), mail.address());
    return String.join("\n\n", mail.paragraphs()).length();
  }

  // end

  // snippet: children
  static final Function1<Mail, Integer> SEND_MAIL =
      FunctionDescriptor.of("sendMail", Mail.class, Integer.class);

  /** Mails all at once, and waits for all. */
  @BackgroundFunction
  public int sendToAll(List<String> addresses, FunctionContext context) {
    List<ExecutionHandle<Integer>> mails =
        addresses.stream()
            .map(address -> context.enqueue(SEND_MAIL.with(new Mail(address, List.of("Hello")))))
            .toList();
    return context.awaitAll(mails).stream().mapToInt(Integer::intValue).sum();
  }

  // end

  // snippet: cancellation
  /** Looks between two steps whether it is to stop. */
  @BackgroundFunction(maxDuration = "1h")
  public int countWords(List<String> texts, FunctionContext context) {
    int words = 0;
    for (String text : texts) {
      context.throwIfCancelled();
      words += text.split("\\s+").length;
    }
    return words;
  }

  // end

  // snippet: recurring
  /** Counts what is left of yesterday, each working day at half past six in Zurich. */
  @BackgroundFunction(
      cron = "30 6 * * MON-FRI",
      timeZone = "Europe/Zurich",
      overlap = Overlap.SKIP,
      retry = @Retry(maxAttempts = 3))
  public int countUnsent() {
    return highestAttempt.size();
  }

  // end

  // snippet: fencing
  /** Refuses to write for an attempt that a later one has replaced. */
  @BackgroundFunction(retry = @Retry)
  public void store(String key, FunctionContext context) {
    int highest = highestAttempt.merge(context.id().value(), context.attempt(), Math::max);
    if (highest > context.attempt()) {
      throw new IllegalStateException("attempt " + highest + " of " + key + " has taken over");
    }
  }

  // end

  // snippet: lambdas
  static final Function1<String, String> SHOUT =
      FunctionDescriptor.of("shout", String.class, String.class);

  static Worker worker() {
    FunctionOptions options =
        FunctionOptions.standard().withRetry(RetryPolicy.attempts(3)).withMaxDuration(20);
    return Worker.builder()
        .application("mails")
        .functions(new Mails())
        .function(SHOUT, options, (context, text) -> text.toUpperCase(Locale.ROOT))
        .build();
  }
  // end
}
