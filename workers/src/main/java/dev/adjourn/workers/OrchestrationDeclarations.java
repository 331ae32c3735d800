package dev.adjourn.workers;

import dev.adjourn.client.Function0;
import dev.adjourn.client.Function1;
import dev.adjourn.client.Function2;
import dev.adjourn.client.Function3;
import dev.adjourn.client.Function4;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.workers.orchestration.DeclaredOrchestration;
import dev.adjourn.workers.orchestration.OrchestrationBody;
import org.jspecify.annotations.Nullable;

/**
 * The ways to declare an orchestration as a lambda: its descriptor, its options, its code. Part of
 * {@link Worker#builder()}. An option {@code maxDuration} has no meaning for orchestrations.
 *
 * @param <S> the builder that offers them
 */
public abstract class OrchestrationDeclarations<S> {
  /** Made by the builders of this library alone. */
  protected OrchestrationDeclarations() {}

  /** Takes an orchestration that was declared. */
  protected abstract S add(DeclaredOrchestration orchestration);

  /** Declares an orchestration of no arguments. */
  public <R extends @Nullable Object> S orchestration(
      Function0<R> function, FunctionOptions options, OrchestrationLambda.Of0<R> code) {
    return addOrchestration(function, options, code, (context, a) -> code.run(context));
  }

  /** Declares an orchestration of one argument. */
  public <A, R extends @Nullable Object> S orchestration(
      Function1<A, R> function, FunctionOptions options, OrchestrationLambda.Of1<A, R> code) {
    return addOrchestration(function, options, code, (context, a) -> code.run(context, cast(a[0])));
  }

  /** Declares an orchestration of two arguments. */
  public <A, B, R extends @Nullable Object> S orchestration(
      Function2<A, B, R> function, FunctionOptions options, OrchestrationLambda.Of2<A, B, R> code) {
    return addOrchestration(
        function, options, code, (context, a) -> code.run(context, cast(a[0]), cast(a[1])));
  }

  /** Declares an orchestration of three arguments. */
  public <A, B, C, R extends @Nullable Object> S orchestration(
      Function3<A, B, C, R> function,
      FunctionOptions options,
      OrchestrationLambda.Of3<A, B, C, R> code) {
    return addOrchestration(
        function,
        options,
        code,
        (context, a) -> code.run(context, cast(a[0]), cast(a[1]), cast(a[2])));
  }

  /** Declares an orchestration of four arguments. */
  public <A, B, C, D, R extends @Nullable Object> S orchestration(
      Function4<A, B, C, D, R> function,
      FunctionOptions options,
      OrchestrationLambda.Of4<A, B, C, D, R> code) {
    return addOrchestration(
        function,
        options,
        code,
        (context, a) -> code.run(context, cast(a[0]), cast(a[1]), cast(a[2]), cast(a[3])));
  }

  private S addOrchestration(
      FunctionDescriptor<?> function,
      FunctionOptions options,
      Object code,
      OrchestrationBody body) {
    return add(DeclaredOrchestration.of(function, options, code, body));
  }

  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // by the descriptor
  private static <T> T cast(@Nullable Object argument) {
    return (T) argument;
  }
}
