package dev.adjourn.workers;

import dev.adjourn.client.Function0;
import dev.adjourn.client.Function1;
import dev.adjourn.client.Function2;
import dev.adjourn.client.Function3;
import dev.adjourn.client.Function4;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.LambdaFunctions;
import org.jspecify.annotations.Nullable;

/**
 * The ways to declare a function as a lambda: its descriptor, its options, its code with or without
 * the context. Part of {@link Worker#builder()}.
 *
 * @param <S> the builder that offers them
 */
public abstract class LambdaDeclarations<S> extends OrchestrationDeclarations<S> {
  /** Made by the builders of this library alone. */
  protected LambdaDeclarations() {}

  /** Takes a function that was declared. */
  protected abstract S add(DeclaredFunction function);

  /** Declares a function of no arguments. */
  public <R extends @Nullable Object> S function(
      Function0<R> function, FunctionOptions options, Lambda.Of0<R> code) {
    return add(LambdaFunctions.declare(function, options, code, (context, a) -> code.call()));
  }

  /** Declares a function of no arguments that uses its context. */
  public <R extends @Nullable Object> S function(
      Function0<R> function, FunctionOptions options, Lambda.WithContext0<R> code) {
    return add(
        LambdaFunctions.declare(function, options, code, (context, a) -> code.call(context)));
  }

  /** Declares a function of one argument. */
  public <A, R extends @Nullable Object> S function(
      Function1<A, R> function, FunctionOptions options, Lambda.Of1<A, R> code) {
    return add(
        LambdaFunctions.declare(function, options, code, (context, a) -> code.call(cast(a[0]))));
  }

  /** Declares a function of one argument that uses its context. */
  public <A, R extends @Nullable Object> S function(
      Function1<A, R> function, FunctionOptions options, Lambda.WithContext1<A, R> code) {
    return add(
        LambdaFunctions.declare(
            function, options, code, (context, a) -> code.call(context, cast(a[0]))));
  }

  /** Declares a function of two arguments. */
  public <A, B, R extends @Nullable Object> S function(
      Function2<A, B, R> function, FunctionOptions options, Lambda.Of2<A, B, R> code) {
    return add(
        LambdaFunctions.declare(
            function, options, code, (context, a) -> code.call(cast(a[0]), cast(a[1]))));
  }

  /** Declares a function of two arguments that uses its context. */
  public <A, B, R extends @Nullable Object> S function(
      Function2<A, B, R> function, FunctionOptions options, Lambda.WithContext2<A, B, R> code) {
    return add(
        LambdaFunctions.declare(
            function, options, code, (context, a) -> code.call(context, cast(a[0]), cast(a[1]))));
  }

  /** Declares a function of three arguments. */
  public <A, B, C, R extends @Nullable Object> S function(
      Function3<A, B, C, R> function, FunctionOptions options, Lambda.Of3<A, B, C, R> code) {
    return add(
        LambdaFunctions.declare(
            function,
            options,
            code,
            (context, a) -> code.call(cast(a[0]), cast(a[1]), cast(a[2]))));
  }

  /** Declares a function of three arguments that uses its context. */
  public <A, B, C, R extends @Nullable Object> S function(
      Function3<A, B, C, R> function,
      FunctionOptions options,
      Lambda.WithContext3<A, B, C, R> code) {
    return add(
        LambdaFunctions.declare(
            function,
            options,
            code,
            (context, a) -> code.call(context, cast(a[0]), cast(a[1]), cast(a[2]))));
  }

  /** Declares a function of four arguments. */
  public <A, B, C, D, R extends @Nullable Object> S function(
      Function4<A, B, C, D, R> function, FunctionOptions options, Lambda.Of4<A, B, C, D, R> code) {
    return add(
        LambdaFunctions.declare(
            function,
            options,
            code,
            (context, a) -> code.call(cast(a[0]), cast(a[1]), cast(a[2]), cast(a[3]))));
  }

  /** Declares a function of four arguments that uses its context. */
  public <A, B, C, D, R extends @Nullable Object> S function(
      Function4<A, B, C, D, R> function,
      FunctionOptions options,
      Lambda.WithContext4<A, B, C, D, R> code) {
    return add(
        LambdaFunctions.declare(
            function,
            options,
            code,
            (context, a) -> code.call(context, cast(a[0]), cast(a[1]), cast(a[2]), cast(a[3]))));
  }

  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // by the descriptor
  private static <T> T cast(@Nullable Object argument) {
    return (T) argument;
  }
}
