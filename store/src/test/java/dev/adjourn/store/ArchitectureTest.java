package dev.adjourn.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.adjourn.store");

  @Test
  void knowsTheModelAndPostgresAndNeitherTemporalNorHttp() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.adjourn.model..",
            "dev.adjourn.store..",
            "com.fasterxml.jackson..",
            "com.github.f4b6a3.ulid..",
            "org.flywaydb..",
            "org.jdbi..",
            "org.jspecify.annotations..",
            "java..",
            "javax.sql..")
        .check(CLASSES);
    noClasses().should().dependOnClassesThat().resideInAPackage("java.net..").check(CLASSES);
  }
}
