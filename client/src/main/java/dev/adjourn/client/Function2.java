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

  /** A call with these arguments, ready to be enqueued. */
  public FunctionCall<R> with(A a, B b) {
    return call(a, b);
  }
}
