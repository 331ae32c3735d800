package dev.adjourn.client;

import java.lang.reflect.Type;

/**
 * A function of three arguments; see {@link FunctionDescriptor}.
 *
 * @param <A> type of its first argument
 * @param <B> type of its second argument
 * @param <C> type of its third argument
 * @param <R> what it returns
 */
public final class Function3<A, B, C, R> extends FunctionDescriptor<R> {
  Function3(String name, Type... types) {
    super(name, types);
  }

  private Function3(Function3<A, B, C, R> unnamed, String... argumentNames) {
    super(unnamed, argumentNames);
  }

  /** The same function, with names for its arguments. */
  public Function3<A, B, C, R> named(String a, String b, String c) {
    return new Function3<>(this, a, b, c);
  }

  /** A call with these arguments, ready to be enqueued. */
  public FunctionCall<R> with(A a, B b, C c) {
    return call(a, b, c);
  }
}
