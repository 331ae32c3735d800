package dev.adjourn.store.transition;

import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import org.jspecify.annotations.Nullable;

/**
 * What the slots of a function are given by, read under the lock of its row.
 *
 * @param functionId the function
 * @param active whether it is neither paused nor archived
 * @param options its options as they are now
 */
public record LineRow(String functionId, boolean active, FunctionOptions options) {

  @Nullable Integer limit() {
    return options.concurrency();
  }

  boolean cancelsWhoMustWait() {
    return options.maxConcurrencyAction() == MaxConcurrencyAction.CANCEL;
  }
}
