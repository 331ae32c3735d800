package dev.adjourn.examples;

import dev.adjourn.examples.conformance.Calls;
import dev.adjourn.examples.conformance.Echoes;
import dev.adjourn.examples.conformance.Failures;
import dev.adjourn.examples.conformance.Greeting;
import dev.adjourn.examples.conformance.Output;
import dev.adjourn.examples.conformance.Pauses;
import dev.adjourn.examples.conformance.Plans;
import dev.adjourn.examples.documents.DocumentImport;
import dev.adjourn.examples.documents.DocumentImports;
import dev.adjourn.examples.documents.Indexing;
import dev.adjourn.examples.documents.TextExtraction;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Inline;
import dev.adjourn.workers.Worker;

/** Hosts all example functions as the application {@code examples}. */
public final class ExamplesWorker {
  private ExamplesWorker() {}

  /** Runs the worker until the process is told to end. */
  public static void main(String[] args) throws InterruptedException {
    create().run();
  }

  /** The worker, set up by the environment. */
  static Worker create() {
    return Worker.builder()
        .application("examples")
        .functions(new DocumentImport())
        .functions(new DocumentImports())
        .functions(new TextExtraction())
        .functions(new Indexing())
        .function(Greeting.HELLO_WORLD, FunctionOptions.standard(), Greeting::greet)
        .function(
            Greeting.HELLO_DISPATCHED,
            FunctionOptions.standard().withInline(Inline.NEVER),
            Greeting::greet)
        .functions(new Echoes())
        .functions(new Pauses())
        .functions(new Failures())
        .functions(new Calls())
        .functions(new Output())
        .functions(new Plans())
        .build();
  }
}
