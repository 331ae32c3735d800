package dev.adjourn.bench;

import dev.adjourn.bench.list.Reader;
import dev.adjourn.bench.list.Writer;
import dev.adjourn.bench.load.Caller;
import dev.adjourn.bench.load.Storm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What was found of one table, while executions were written to it. */
final class ListRound {
  /** What is written meanwhile. */
  static final int WRITTEN_PER_SECOND = 200;

  private static final int CLIENTS = 16;

  private final ListSystem system;
  private final ListTimes database = new ListTimes(System::nanoTime);
  private final ListTimes cpu;
  private final ListTimes http = new ListTimes(System::nanoTime);
  private final List<Double> written = new ArrayList<>();
  private final List<Double> pagesPerSecond = new ArrayList<>();

  ListRound(ListSystem system) {
    this.system = system;
    this.cpu = new ListTimes(system.process()::cpuNanos);
  }

  /** Reads all pages in both ways, and then some by many clients. */
  void measure(int pagesAtOnce) {
    try (Writer writer = Writer.start(system.url(), WRITTEN_PER_SECOND)) {
      ListTimes.read(system.pages(), system.ofStore(), database, cpu);
      readOverHttp(http);
      pagesPerSecond.add(atOnce(pagesAtOnce));
      written.add(writer.perSecond());
    }
  }

  /** Reads each page once in both ways, and forgets it. */
  void warmUp() {
    ListTimes.read(system.pages(), system.ofStore());
    readOverHttp();
  }

  private void readOverHttp(ListTimes... times) {
    try (Reader overHttp = system.overHttp()) {
      ListTimes.read(system.pages(), overHttp, times);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By calls of the store. */
  ListTimes database() {
    return database;
  }

  /** Of those calls the CPU of PostgreSQL: what an idle machine would take, but for round trips. */
  ListTimes cpu() {
    return cpu;
  }

  /** Over HTTP. */
  ListTimes http() {
    return http;
  }

  /** Executions a second that were written. */
  double written() {
    return Samples.of(written).median();
  }

  /** Pages a second of all clients. */
  double pagesPerSecond() {
    return Samples.of(pagesPerSecond).median();
  }

  private double atOnce(int pages) {
    Storm.Outcome outcome = new Storm(CLIENTS, pages).run(() -> client(system.overHttp()));
    return pages / outcome.seconds();
  }

  private Caller client(Reader reader) {
    return new Caller() {
      @Override
      public void call() throws IOException {
        int which = ThreadLocalRandom.current().nextInt(system.pages().size());
        reader.read(system.pages().get(which));
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }
}
