package dev.adjourn.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.server.TestServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which role may make which call. */
class RoleTableTest {

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private static Map<Role, String> secrets = Map.of();
  private static ExecutionId id = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV");

  @BeforeAll
  static void setUp() {
    secrets =
        Arrays.stream(Role.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    role -> SERVER.token("a-" + role.wireName(), role.wireName())));
    id = SERVER.store().start();
  }

  private static Answer call(Role role, String method, String path, String parent) {
    var request =
        SERVER
            .as(secrets.getOrDefault(role, ""), path.replace("{id}", id.value()))
            .method(method, BodyPublishers.ofString("{\"function_name\": \"work\"}"));
    return SERVER.send(parent.isEmpty() ? request : request.header("Adjourn-Parent", parent));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /public/v2/executions,                    read write worker admin",
    "POST,   /public/v2/executions,                    read write worker admin",
    "GET,    /public/v2/executions/counts,             read write worker admin",
    "GET,    /public/v2/executions/{id},               read write worker admin",
    "GET,    /public/v2/executions/{id}/results,       read write worker admin",
    "GET,    /public/v2/executions/{id}/arguments,     read write worker admin",
    "GET,    /public/v2/executions/{id}/logs,          read write worker admin",
    "GET,    /public/v2/executions/{id}/attempts,      read write worker admin",
    "POST,   /public/v2/executions/{id}/attempts,      read write worker admin",
    "PUT,    /public/v2/executions,                    write admin",
    "PATCH,  /public/v2/executions/{id}/schedule,      write admin",
    "POST,   /public/v2/executions/{id}/cancellation,  write admin",
    "POST,   /public/v2/executions/{id}/reruns,        write admin",
    "POST,   /public/v2/executions/{id}/events/x,      write admin",
    "GET,    /public/v2/functions,                     read write worker admin",
    "GET,    /public/v2/functions/nobody,              read write worker admin",
    "POST,   /public/v2/functions/nobody/pause,        write admin",
    "POST,   /public/v2/functions/nobody/resume,       write admin",
    "GET,    /public/v2/schedules,                     read write worker admin",
    "GET,    /public/v2/schedules/nobody,              read write worker admin",
    "POST,   /public/v2/schedules/nobody/trigger,      write admin",
    "POST,   /public/v2/schedules/nobody/pause,        write admin",
    "POST,   /public/v2/schedules/nobody/resume,       write admin",
    "POST,   /worker/v1/registrations,                 worker admin",
    "POST,   /worker/v1/leases,                        worker admin",
    "DELETE, /worker/v1/workers/nobody,                worker admin",
    "POST,   /worker/v1/executions/{id}/admission,     worker admin",
    "POST,   /worker/v1/executions/{id}/losses,        worker admin",
    "POST,   /worker/v1/executions/{id}/cancel-request, worker admin",
    "POST,   /worker/v1/executions/{id}/claims,        worker admin",
    "POST,   /worker/v1/executions/{id}/attempts/7/logs, worker admin",
    "POST,   /worker/v1/executions/{id}/attempts/7/wait, worker admin",
    "POST,   /worker/v1/executions/{id}/attempts/7/wake, worker admin",
    "POST,   /worker/v1/executions/{id}/attempts/7/completion, worker admin",
    "POST,   /worker/v1/executions/{id}/attempts/7/children, worker admin",
    "POST,   /worker/v1/executions/{id}/attempts/7/outcomes, worker admin",
    "POST,   /worker/v1/executions/{id}/attempts/7/event, worker admin",
    "POST,   /worker/v1/ends,                          worker admin",
    "GET,    /admin/v1/tokens,                         admin",
    "POST,   /admin/v1/tokens,                         admin",
    "DELETE, /admin/v1/tokens/nobody,                  admin",
    "OPTIONS, /public/v2/executions,                   read write worker admin",
  })
  void eachRoleMayMakeTheseCallsAndNoOther(String method, String path, String roles) {
    assertThat(
            Arrays.stream(Role.values())
                .filter(role -> isAllowed(call(role, method, path, "")))
                .map(Role::wireName))
        .containsExactly(roles.split(" "));
  }

  private static boolean isAllowed(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isNotEqualTo(401).isLessThan(500);
    return answer.status() != 403;
  }

  @Test
  void theRefusalIsInTheContractsShape() {
    Answer answer = call(Role.READ, "PUT", "/public/v2/executions", "");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.text())
        .isEqualTo(
            "{\"error\":\"forbidden\",\"message\":"
                + "\"the token \\\"a-read\\\" has the role read, and this needs write\"}");
  }

  @Test
  void aWorkerEnqueuesOnBehalfOfAnAttemptThatRunsAndOfNoOther() {
    String running = SERVER.store().start() + "/1/claim-1";
    String path = "/public/v2/executions";

    assertThat(call(Role.WORKER, "PUT", path, running).status()).isEqualTo(201);
    assertThat(call(Role.WORKER, "PUT", path, running + "x").status()).isEqualTo(409);
    assertThat(call(Role.WORKER, "PUT", path, "x").status()).isEqualTo(400);
    assertThat(call(Role.READ, "PUT", path, running).status()).isEqualTo(403);
    assertThat(call(Role.WORKER, "POST", path + "/" + id + "/reruns", running).status())
        .isEqualTo(403);
  }
}
