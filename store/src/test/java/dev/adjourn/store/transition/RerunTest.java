package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.Metadata;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RerunTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private Rerun rerun;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    rerun = new Rerun(database.transactions(), bundle.enqueue);
  }

  @Test
  void repeatsFunctionArgumentsAndMetadataAsANewExecution() {
    Metadata metadata = new Metadata(Map.of("user_id", "42"));
    NewExecution call = new NewExecution(Bundle.WORK, "[ 1.10 ]", null, null, metadata, null);
    ExecutionId first = bundle.enqueue.enqueue(call, null).id();
    bundle.claim(first, 1, 1, "c");
    bundle.fail(first, 1, "c");

    Execution second = rerun.rerun(first, null);

    assertThat(second.id()).isNotEqualTo(first);
    assertThat(second.state()).isEqualTo(ExecutionState.CREATED);
    assertThat(second.rerunOf()).isEqualTo(first);
    assertThat(second.metadata()).isEqualTo(metadata);
    assertThat(bundle.arguments(second.id())).isEqualTo("[ 1.10 ]");
    assertThat(bundle.messages(second.id())).containsExactly(MessageKind.START);
    assertThat(bundle.get(first).reruns()).containsExactly(second.id());
    assertThat(bundle.state(first)).isEqualTo(ExecutionState.FAILED);
  }

  @Test
  void rule43_theSameKeyGivesTheFirstAnswerAgain() {
    ExecutionId first = bundle.enqueueNow();
    IdempotencyKey key = new IdempotencyKey("dev", "k", new byte[] {1});

    assertThat(rerun.rerun(first, key).id()).isEqualTo(rerun.rerun(first, key).id());
    assertThat(bundle.get(first).reruns()).hasSize(1);
  }

  @Test
  void refusesAnUnknownExecution() {
    assertThatThrownBy(() -> rerun.rerun(new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV"), null))
        .isInstanceOf(ExecutionNotFoundException.class);
  }
}
