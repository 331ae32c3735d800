package dev.adjourn.workers.orchestration;

import dev.adjourn.workers.OrchestrationContext;
import org.jspecify.annotations.Nullable;

/** Calls the user's code. */
@FunctionalInterface
public interface OrchestrationBody {
  /** Runs it with converted arguments, the context not among them. */
  @Nullable Object run(OrchestrationContext context, @Nullable Object[] arguments) throws Exception;
}
