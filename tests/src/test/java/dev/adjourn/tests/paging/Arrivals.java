package dev.adjourn.tests.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Enqueues executions, and changes some of them soon after. Several threads may do it at once. */
final class Arrivals implements Callable<Void> {
  private final List<Api> servers;
  private final Population population;
  private final String run;
  private final AtomicInteger next = new AtomicInteger();
  private final int count;

  Arrivals(List<Api> servers, Population population, String run, int count) {
    this.servers = servers;
    this.population = population;
    this.run = run;
    this.count = count;
  }

  @Override
  public Void call() {
    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
      Api server = servers.get(number % servers.size());
      Member member = new Member(server.accept(Member.call(run, number)), number);
      population.add(member);
      if (member.waits()) {
        change(server, member);
      }
    }
    return null;
  }

  /** Cancels every other one that waits, and moves the rest. */
  private void change(Api server, Member member) {
    if (member.number() % 200 == 0) {
      population.change(member.id());
      accepted(server.post(member.id() + "/cancellation", "{}"));
    } else {
      accepted(server.reschedule(member.id(), Instant.parse(Member.FAR).plusSeconds(1)));
    }
  }

  private static void accepted(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }
}
