package dev.adjourn.workflows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What code that Temporal replays must not touch, and what is not even there to be touched. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.adjourn.workflows");

  private static final ArchRule DETERMINISM =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.concurrent..", "java.lang.ref..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Thread.class, Random.class, Clock.class, LoggerFactory.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now");

  @Test
  void theModuleDependsOnTheModelAndTheSdkOnly() {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                "dev.adjourn.workflows..",
                "dev.adjourn.model..",
                "io.temporal..",
                "com.fasterxml.jackson..",
                "org.jspecify..",
                "org.slf4j..",
                "java.lang..",
                "java.time..",
                "java.util..");
    rule.check(CLASSES);
  }

  @Test
  void theModuleDoesNoInputOrOutput() {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.sql..", "javax.sql..", "java.net..", "java.io..", "java.nio..");
    rule.check(CLASSES);
  }

  @Test
  void theWorkflowIsDeterministic() {
    DETERMINISM.check(CLASSES);
  }

  @Test
  void theRuleFindsCodeThatIsNot() {
    JavaClasses forgetful = new ClassFileImporter().importClasses(Forgetful.class);

    assertThat(DETERMINISM.evaluate(forgetful).getFailureReport().getDetails()).hasSize(2);
  }

  /** What a replay would do differently. */
  static final class Forgetful {
    private final Instant started = Instant.now();
    private final UUID id = UUID.randomUUID();

    @Override
    public String toString() {
      return id + " since " + started;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.zaxxer.hikari.HikariDataSource",
        "io.dropwizard.core.Application",
        "io.undertow.Undertow",
        "jakarta.servlet.Servlet",
        "jakarta.ws.rs.core.Response",
        "javax.servlet.Servlet",
        "okhttp3.OkHttpClient",
        "org.apache.hc.client5.http.classic.HttpClient",
        "org.apache.http.client.HttpClient",
        "org.eclipse.jetty.server.Server",
        "org.flywaydb.core.Flyway",
        "org.glassfish.jersey.server.ResourceConfig",
        "org.jdbi.v3.core.Jdbi",
        "org.postgresql.Driver"
      })
  void noDatabaseOrHttpClassIsOnTheClassPath(String name) {
    String resource = name.replace('.', '/') + ".class";

    assertThat(getClass().getClassLoader().getResource(resource)).isNull();
  }

  /** Temporal's own grpc-netty, shaded, is the one way out. */
  @Test
  void noJarOnTheClassPathSpeaksHttpOrJdbc() throws IOException {
    List<URL> jars =
        Collections.list(getClass().getClassLoader().getResources("META-INF/MANIFEST.MF"));

    assertThat(jars)
        .extracting(URL::getPath)
        .anyMatch(path -> path.contains("temporal-sdk"))
        .noneMatch(
            path ->
                path.matches(
                    ".*/[^/]*(jdbc|jdbi|hikari|postgres|http|jetty|jersey|servlet|okio)[^/]*\\.jar!.*"));
  }

  @Test
  void noJdbcDriverIsOnTheClassPath() {
    assertThat(getClass().getClassLoader().getResource("META-INF/services/java.sql.Driver"))
        .isNull();
  }
}
