package dev.adjourn.model.protocol;

import static java.util.Objects.requireNonNullElse;

import dev.adjourn.model.Hosting;
import dev.adjourn.model.InvalidValueException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code POST /worker/v1/registrations}: a worker process says at its start what it is (rule 39).
 *
 * @param application the application whose functions it has; names its task queue
 * @param workerId random, new with each process
 * @param buildId the version of the code; the options of the newest build hold
 * @param capacity how many functions it runs at once
 * @param workflowTypes the workflow types that it hosts, for example {@code ExecutionWorkflow1}
 * @param functions all its functions
 * @param orchestrationVersions the versions of orchestrations whose runs it takes; may be left out
 * @param hosting where the workflows of its executions run from now on; default: in its workers
 */
public record RegistrationRequest(
    String application,
    String workerId,
    String buildId,
    int capacity,
    List<String> workflowTypes,
    List<FunctionDeclaration> functions,
    List<String> orchestrationVersions,
    Hosting hosting) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** A worker without orchestrations. */
  public RegistrationRequest(
      String application,
      String workerId,
      String buildId,
      int capacity,
      List<String> workflowTypes,
      List<FunctionDeclaration> functions) {
    this(
        application,
        workerId,
        buildId,
        capacity,
        workflowTypes,
        functions,
        List.of(),
        Hosting.WORKER);
  }

  /** A worker without orchestrations, which hosts workflows here or there. */
  public RegistrationRequest(
      String application,
      String workerId,
      String buildId,
      int capacity,
      List<String> workflowTypes,
      List<FunctionDeclaration> functions,
      Hosting hosting) {
    this(application, workerId, buildId, capacity, workflowTypes, functions, List.of(), hosting);
  }

  /**
   * Checks names and numbers.
   *
   * @throws InvalidValueException if a name does not have 1 to 100 letters, digits, dots, dashes
   *     and underscores, or the capacity is below 1
   */
  public RegistrationRequest {
    checkName("application", application);
    checkName("worker_id", workerId);
    checkName("build_id", buildId);
    if (capacity < 1) {
      throw new InvalidValueException("capacity is at least 1");
    }
    workflowTypes = List.copyOf(workflowTypes);
    functions = List.copyOf(functions);
    orchestrationVersions =
        orchestrationVersions == null ? List.of() : List.copyOf(orchestrationVersions);
    orchestrationVersions.forEach(version -> checkName("orchestration_versions", version));
    hosting = requireNonNullElse(hosting, Hosting.WORKER);
  }

  private static void checkName(String field, String value) {
    if (value == null || !NAME.matcher(value).matches()) {
      throw new InvalidValueException(
          field + " has 1 to 100 letters, digits, dots, dashes and underscores");
    }
  }
}
