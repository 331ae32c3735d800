package dev.adjourn.tests.deferclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.tests.deferclient.NodeProject.Outcome;
import dev.adjourn.tests.deferclient.NodeProject.Report;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the tests that are written with the original client; each is a test here too. */
@SystemTest
class DeferClientTest {
  private final Api api = RunningSystem.shared().api();

  @TestFactory
  Stream<DynamicTest> theOriginalClient() {
    NodeProject project = NodeProject.find();
    project.install();
    Outcome outcome =
        project.test(Map.of("DEFER_ENDPOINT", api.root().toString(), "DEFER_TOKEN", api.token()));
    Stream<DynamicTest> each =
        outcome.reports().stream()
            // a suite fails for its tests, unless what comes before them fails
            .filter(report -> !report.suite() || isOwnFailure(report))
            .map(report -> DynamicTest.dynamicTest(nameOf(report), () -> check(report)));
    return Stream.concat(
        each, Stream.of(DynamicTest.dynamicTest("all were run", () -> check(outcome))));
  }

  private static void check(Report report) {
    if (!report.failure().isEmpty()) {
      fail(nameOf(report) + "\n" + report.failure());
    }
    assertThat(report.skipped()).as("%s was skipped", nameOf(report)).isFalse();
  }

  /** Node may also fail without a test that fails, and then there is only its output. */
  private static void check(Outcome outcome) {
    assertThat(outcome.reports()).as("%s", outcome.output()).isNotEmpty();
    if (outcome.reports().stream().allMatch(report -> report.failure().isEmpty())) {
      assertThat(outcome.exitCode()).as("%s", outcome.output()).isZero();
    }
  }

  private static boolean isOwnFailure(Report report) {
    return !report.failure().isEmpty() && !report.failure().contains("subtest");
  }

  private static String nameOf(Report report) {
    return report.file() + ": " + report.name();
  }
}
