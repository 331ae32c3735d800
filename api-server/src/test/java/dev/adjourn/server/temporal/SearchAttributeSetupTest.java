package dev.adjourn.server.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.server.FakeTemporal;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchAttributeSetupTest {

  private static final Set<String> ALL =
      Set.of(
          "AdjournFunction",
          "AdjournState",
          "AdjournMetadata",
          "AdjournExecutedBy",
          "AdjournScheduledAt");

  private final FakeTemporal temporal = new FakeTemporal();
  private final SearchAttributeSetup setup =
      new SearchAttributeSetup(temporal.operator(), "default");

  @AfterEach
  void tearDown() {
    temporal.close();
  }

  @Test
  void rule42_whatIsMissingIsRegistered() {
    temporal.attributes.put("AdjournState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);

    assertThat(setup.ensure()).isEqualTo(ALL);

    assertThat(temporal.attributes)
        .containsEntry("AdjournMetadata", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST)
        .containsEntry("AdjournScheduledAt", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME);
  }

  @Test
  void rule42_whereTheServerRefusesWhatIsThereIsUsed() {
    temporal.administration = Status.PERMISSION_DENIED;
    temporal.attributes.put("AdjournState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);

    assertThat(setup.ensure()).containsExactly("AdjournState");
  }

  @Test
  void rule42_anAttributeOfAnotherTypeIsLeftOut() {
    temporal.attributes.put("AdjournState", IndexedValueType.INDEXED_VALUE_TYPE_INT);

    assertThat(setup.ensure()).hasSize(4).doesNotContain("AdjournState");
  }

  @Test
  void rule42_whileTemporalIsAwayNothingIsSentWithoutThem() {
    KnownAttributes known = new KnownAttributes(setup);
    temporal.administration = Status.UNAVAILABLE;

    assertThatThrownBy(known::names).isInstanceOf(StatusRuntimeException.class);
    temporal.administration = Status.OK;

    assertThat(known.names()).isEqualTo(ALL);
  }

  @Test
  void rule42_whatAnOperatorRegistersLaterIsFoundByARefresh() {
    temporal.administration = Status.PERMISSION_DENIED;
    KnownAttributes known = new KnownAttributes(setup);
    assertThat(known.names()).isEmpty();
    temporal.administration = Status.OK;

    assertThat(known.refresh()).isEqualTo(ALL);
    assertThat(known.names()).isEqualTo(ALL);
  }
}
