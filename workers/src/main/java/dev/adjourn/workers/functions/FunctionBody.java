package dev.adjourn.workers.functions;

import dev.adjourn.workers.FunctionContext;
import org.jspecify.annotations.Nullable;

/** Calls the user's code. */
@FunctionalInterface
public interface FunctionBody {
  /** Runs it with converted arguments, the context not among them. */
  @Nullable Object call(FunctionContext context, @Nullable Object[] arguments) throws Exception;
}
