package dev.adjourn.workers;

import org.jspecify.annotations.Nullable;

/** The shapes that the code of a function can have, with and without its context. */
public final class Lambda {
  private Lambda() {}

  /** Code for no arguments. */
  @FunctionalInterface
  public interface Of0<R extends @Nullable Object> {
    /** Runs the function. */
    R call() throws Exception;
  }

  /** Code for no arguments and the context. */
  @FunctionalInterface
  public interface WithContext0<R extends @Nullable Object> {
    /** Runs the function. */
    R call(FunctionContext context) throws Exception;
  }

  /** Code for one argument. */
  @FunctionalInterface
  public interface Of1<A, R extends @Nullable Object> {
    /** Runs the function. */
    R call(A a) throws Exception;
  }

  /** Code for one argument and the context. */
  @FunctionalInterface
  public interface WithContext1<A, R extends @Nullable Object> {
    /** Runs the function. */
    R call(FunctionContext context, A a) throws Exception;
  }

  /** Code for two arguments. */
  @FunctionalInterface
  public interface Of2<A, B, R extends @Nullable Object> {
    /** Runs the function. */
    R call(A a, B b) throws Exception;
  }

  /** Code for two arguments and the context. */
  @FunctionalInterface
  public interface WithContext2<A, B, R extends @Nullable Object> {
    /** Runs the function. */
    R call(FunctionContext context, A a, B b) throws Exception;
  }

  /** Code for three arguments. */
  @FunctionalInterface
  public interface Of3<A, B, C, R extends @Nullable Object> {
    /** Runs the function. */
    R call(A a, B b, C c) throws Exception;
  }

  /** Code for three arguments and the context. */
  @FunctionalInterface
  public interface WithContext3<A, B, C, R extends @Nullable Object> {
    /** Runs the function. */
    R call(FunctionContext context, A a, B b, C c) throws Exception;
  }

  /** Code for four arguments. */
  @FunctionalInterface
  public interface Of4<A, B, C, D, R extends @Nullable Object> {
    /** Runs the function. */
    R call(A a, B b, C c, D d) throws Exception;
  }

  /** Code for four arguments and the context. */
  @FunctionalInterface
  public interface WithContext4<A, B, C, D, R extends @Nullable Object> {
    /** Runs the function. */
    R call(FunctionContext context, A a, B b, C c, D d) throws Exception;
  }
}
