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

  private Function4(Function4<A, B, C, D, R> unnamed, String... argumentNames) {
    super(unnamed, argumentNames);
  }

  /** The same function, with names for its arguments. */
  public Function4<A, B, C, D, R> named(String a, String b, String c, String d) {
    return new Function4<>(this, a, b, c, d);
  }

  /** A call with these arguments, ready to be enqueued. */
  public FunctionCall<R> with(A a, B b, C c, D d) {
    return call(a, b, c, d);
  }
}
