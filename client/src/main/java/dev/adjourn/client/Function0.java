package dev.adjourn.client;

import java.lang.reflect.Type;

/**
 * A function of no arguments; see {@link FunctionDescriptor}.
 *
 * @param <R> what it returns
 */
public final class Function0<R> extends FunctionDescriptor<R> {
  Function0(String name, Type... types) {
    super(name, types);
  }

  /** A call with nothing, ready to be enqueued. */
  public FunctionCall<R> with() {
    return call();
  }
}
