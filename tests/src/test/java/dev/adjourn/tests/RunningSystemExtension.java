package dev.adjourn.tests;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts the shared system before the first test, and lets JUnit close it after the last. */
final class RunningSystemExtension implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    var unused =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(RunningSystem.class, key -> RunningSystem.shared());
  }
}
