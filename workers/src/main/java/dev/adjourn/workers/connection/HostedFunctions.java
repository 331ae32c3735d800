package dev.adjourn.workers.connection;

import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.workers.functions.FunctionTable;
import dev.adjourn.workers.orchestration.OrchestrationTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a worker runs.
 *
 * @param functions its functions
 * @param orchestrations its orchestrations; may be none
 * @param versions the version of the orchestrations' code, then earlier ones whose runs it takes
 */
public record HostedFunctions(
    FunctionTable functions, OrchestrationTable orchestrations, List<String> versions) {

  /** What is registered. */
  List<FunctionDeclaration> declarations() {
    return Stream.concat(
            functions.declarations().stream(),
            orchestrations.declarations(versions.get(0)).stream())
        .toList();
  }

  /** The versions whose runs it takes; none if it has no orchestrations. */
  List<String> servedVersions() {
    return orchestrations.isEmpty() ? List.of() : versions;
  }

  int size() {
    return functions.size() + orchestrations.size();
  }
}
