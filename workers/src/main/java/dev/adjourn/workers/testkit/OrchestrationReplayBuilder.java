package dev.adjourn.workers.testkit;

import dev.adjourn.workers.OrchestrationDeclarations;
import dev.adjourn.workers.orchestration.DeclaredOrchestration;
import dev.adjourn.workers.orchestration.OrchestrationTable;

/** Declares orchestrations for {@link OrchestrationReplay} in the same ways as for a worker. */
public final class OrchestrationReplayBuilder
    extends OrchestrationDeclarations<OrchestrationReplayBuilder> {
  private final OrchestrationTable orchestrations = new OrchestrationTable();

  OrchestrationReplayBuilder() {}

  /**
   * Adds the methods of an object that are annotated with {@link
   * dev.adjourn.workers.Orchestration}; its functions do not matter here.
   *
   * @throws IllegalArgumentException if it has neither, one is declared wrongly, or a name is taken
   */
  public OrchestrationReplayBuilder functions(Object owner) {
    Declarations.of(owner).orchestrations().forEach(orchestrations::add);
    return this;
  }

  @Override
  protected OrchestrationReplayBuilder add(DeclaredOrchestration orchestration) {
    orchestrations.add(orchestration);
    return this;
  }

  /** Makes the replay. */
  public OrchestrationReplay build() {
    return new OrchestrationReplay(orchestrations);
  }
}
