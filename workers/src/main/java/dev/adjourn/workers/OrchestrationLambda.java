package dev.adjourn.workers;

import org.jspecify.annotations.Nullable;

/** The shapes that the code of an orchestration can have. */
public final class OrchestrationLambda {
  private OrchestrationLambda() {}

  /** An orchestration of no arguments. */
  @FunctionalInterface
  public interface Of0<R extends @Nullable Object> {
    /** Runs the orchestration. */
    R run(OrchestrationContext context) throws Exception;
  }

  /** An orchestration of one argument. */
  @FunctionalInterface
  public interface Of1<A, R extends @Nullable Object> {
    /** Runs the orchestration. */
    R run(OrchestrationContext context, A a) throws Exception;
  }

  /** An orchestration of two arguments. */
  @FunctionalInterface
  public interface Of2<A, B, R extends @Nullable Object> {
    /** Runs the orchestration. */
    R run(OrchestrationContext context, A a, B b) throws Exception;
  }

  /** An orchestration of three arguments. */
  @FunctionalInterface
  public interface Of3<A, B, C, R extends @Nullable Object> {
    /** Runs the orchestration. */
    R run(OrchestrationContext context, A a, B b, C c) throws Exception;
  }

  /** An orchestration of four arguments. */
  @FunctionalInterface
  public interface Of4<A, B, C, D, R extends @Nullable Object> {
    /** Runs the orchestration. */
    R run(OrchestrationContext context, A a, B b, C c, D d) throws Exception;
  }
}
