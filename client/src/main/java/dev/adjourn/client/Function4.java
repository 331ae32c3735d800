package dev.adjourn.client;

import java.lang.reflect.Type;

/**
 * A function of four arguments; see {@link FunctionDescriptor}.
 *
 * @param <A> type of its first argument
 * @param <B> type of its second argument
 * @param <C> type of its third argument
 * @param <D> type of its fourth argument
 * @param <R> what it returns
 */
public final class Function4<A, B, C, D, R> extends FunctionDescriptor<R> {
  Function4(String name, Type... types) {
    super(name, types);
  }

  /** A call with these arguments, ready to be enqueued. */
  public FunctionCall<R> with(A a, B b, C c, D d) {
    return call(a, b, c, d);
  }
}
