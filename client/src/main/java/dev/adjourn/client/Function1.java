package dev.adjourn.client;

import java.lang.reflect.Type;

/**
 * A function of one argument; see {@link FunctionDescriptor}.
 *
 * @param <A> type of its first argument
 * @param <R> what it returns
 */
public final class Function1<A, R> extends FunctionDescriptor<R> {
  Function1(String name, Type... types) {
    super(name, types);
  }

  private Function1(Function1<A, R> unnamed, String... argumentNames) {
    super(unnamed, argumentNames);
  }

  /** The same function, with a name for its argument. */
  public Function1<A, R> named(String a) {
    return new Function1<>(this, a);
  }

  /** A call with this argument, ready to be enqueued. */
  public FunctionCall<R> with(A a) {
    return call(a);
  }
}
