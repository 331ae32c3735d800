package dev.adjourn.workers.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrchestrationVersionTest {
  /** Has a nested class. */
  static class Plan {
    /** A part of its code. */
    static class Part {}
  }

  @Test
  void theSameClassesHaveTheSameVersion() {
    assertThat(OrchestrationVersion.of(List.of(Plan.class)))
        .isEqualTo(OrchestrationVersion.of(List.of(Plan.class)))
        .matches("[0-9a-f]{16}");
    assertThat(OrchestrationVersion.of(List.of(Plan.class, Plan.Part.class)))
        .isEqualTo(OrchestrationVersion.of(List.of(Plan.Part.class, Plan.class)));
  }

  @Test
  void otherClassesHaveAnother() {
    assertThat(OrchestrationVersion.of(List.of(Plan.class)))
        .isNotEqualTo(OrchestrationVersion.of(List.of(Plan.Part.class)));
  }

  @Test
  void aChangeOfItsCodeOrOfOneNestedInItChangesIt() throws Exception {
    String before = OrchestrationVersion.of(List.of(load("")));

    assertThat(before).isEqualTo(OrchestrationVersion.of(List.of(load(""))));
    assertThat(before).isNotEqualTo(OrchestrationVersion.of(List.of(load("Plan.class"))));
    assertThat(before).isNotEqualTo(OrchestrationVersion.of(List.of(load("Plan$Part.class"))));
  }

  /** The class as another deployment has it, with a byte more where this file is concerned. */
  private static Class<?> load(String changed) throws ClassNotFoundException {
    ClassLoader loader =
        new ClassLoader(OrchestrationVersionTest.class.getClassLoader()) {
          @Override
          public InputStream getResourceAsStream(String name) {
            try (InputStream code = getParent().getResourceAsStream(name)) {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              code.transferTo(bytes);
              if (!changed.isEmpty() && name.endsWith("$" + changed)) {
                bytes.write(0);
              }
              return new java.io.ByteArrayInputStream(bytes.toByteArray());
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }

          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Plan.class.getName())) {
              return super.loadClass(name, resolve);
            }
            try (InputStream code =
                getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
              byte[] bytes = code.readAllBytes();
              Class<?> found = findLoadedClass(name);
              return found == null ? defineClass(name, bytes, 0, bytes.length) : found;
            } catch (IOException e) {
              throw new ClassNotFoundException(name, e);
            }
          }
        };
    return loader.loadClass(Plan.class.getName());
  }
}
