package dev.adjourn.workers.functions;

import dev.adjourn.workers.FunctionContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method by reflection.
 *
 * @param owner its object; absent if it is static
 * @param method the method
 * @param contextAt where among its parameters the context is; −1: nowhere
 */
record MethodBody(@Nullable Object owner, Method method, int contextAt) implements FunctionBody {
  @Override
  public @Nullable Object call(FunctionContext context, @Nullable Object[] arguments)
      throws Exception {
    try {
      return method.invoke(owner, withContext(context, arguments));
    } catch (InvocationTargetException e) {
      throw thrown(e.getCause());
    }
  }

  private @Nullable Object[] withContext(FunctionContext context, @Nullable Object[] arguments) {
    if (contextAt < 0) {
      return arguments;
    }
    @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, contextAt);
    all[contextAt] = context;
    System.arraycopy(arguments, contextAt, all, contextAt + 1, arguments.length - contextAt);
    return all;
  }

  private static Exception thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
  }
}
