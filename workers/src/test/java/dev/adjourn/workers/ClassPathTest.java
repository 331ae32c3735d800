package dev.adjourn.workers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.postgresql.Driver",
        "org.jdbi.v3.core.Jdbi",
        "org.flywaydb.core.Flyway",
        "com.zaxxer.hikari.HikariDataSource",
        "io.dropwizard.core.Application",
        "dev.adjourn.store.Store"
      })
  void hasNothingOfADatabaseOrServer(String name) {
    String path = "/" + name.replace('.', '/') + ".class";
    assertThat(ClassPathTest.class.getResource(path)).isNull();
  }

  @Test
  void noClassUsesJdbc() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.adjourn.workers", "dev.adjourn.client", "dev.adjourn.workflows");
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(classes);
  }
}
