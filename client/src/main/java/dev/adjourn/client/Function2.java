package dev.adjourn.client;

import java.lang.reflect.Type;

/**
 * A function of two arguments; see {@link FunctionDescriptor}.
 *
 * @param <A> type of its first argument
 * @param <B> type of its second argument
 * @param <R> what it returns
 */
public final class Function2<A, B, R> extends FunctionDescriptor<R> {
  Function2(String name, Type... types) {
    super(name, types);
  }

  private Function2(Function2<A, B, R> unnamed, String... argumentNames) {
    super(unnamed, argumentNames);
  }

  /** The same function, with names for its arguments. */
  public Function2<A, B, R> named(String a, String b) {
    return new Function2<>(this, a, b);
  }

  /** A call with these arguments, ready to be enqueued. */
  public FunctionCall<R> with(A a, B b) {
    return call(a, b);
  }
}
