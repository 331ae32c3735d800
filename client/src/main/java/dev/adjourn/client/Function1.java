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

  /** A call with this argument, ready to be enqueued. */
  public FunctionCall<R> with(A a) {
    return call(a);
  }
}
