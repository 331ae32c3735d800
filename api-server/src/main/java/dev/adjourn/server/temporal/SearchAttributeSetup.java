package dev.adjourn.server.temporal;

import dev.adjourn.workflows.ExecutionAttributes;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the search attributes that the namespace lacks. Where the server does not allow that,
 * executions are started without them (protocol rule 42).
 */
public final class SearchAttributeSetup {

  private static final Logger LOG = LoggerFactory.getLogger(SearchAttributeSetup.class);

  private final OperatorServiceStubs operator;
  private final String namespace;

  /** Makes one for this namespace. */
  public SearchAttributeSetup(OperatorServiceStubs operator, String namespace) {
    this.operator = operator;
    this.namespace = namespace;
  }

  /**
   * Registers what is missing.
   *
   * @return the names of those of our attributes that the namespace now has
   * @throws StatusRuntimeException if Temporal cannot be reached
   */
  public Set<String> ensure() {
    Map<String, IndexedValueType> wanted = wanted();
    Map<String, IndexedValueType> missing = new TreeMap<>(wanted);
    Map<String, IndexedValueType> present = present();
    missing.keySet().removeAll(present.keySet());
    if (!missing.isEmpty()) {
      add(missing);
      present = present();
    }
    Map<String, IndexedValueType> usable = present;
    return wanted.entrySet().stream()
        .filter(attribute -> attribute.getValue() == usable.get(attribute.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, IndexedValueType> wanted() {
    return Stream.of(
            ExecutionAttributes.FUNCTION,
            ExecutionAttributes.STATE,
            ExecutionAttributes.METADATA,
            ExecutionAttributes.EXECUTED_BY,
            ExecutionAttributes.SCHEDULED_AT)
        .collect(Collectors.toMap(SearchAttributeKey::getName, SearchAttributeKey::getValueType));
  }

  private Map<String, IndexedValueType> present() {
    return operator
        .blockingStub()
        .listSearchAttributes(
            ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
        .getCustomAttributesMap();
  }

  private void add(Map<String, IndexedValueType> missing) {
    try {
      operator
          .blockingStub()
          .addSearchAttributes(
              AddSearchAttributesRequest.newBuilder()
                  .setNamespace(namespace)
                  .putAllSearchAttributes(missing)
                  .build());
      LOG.info("Registered the search attributes {} in Temporal", missing.keySet());
    } catch (StatusRuntimeException e) {
      LOG.warn(
          "Temporal does not let this server register the search attributes {} ({}). Executions run"
              + " without them; to filter by them in Temporal's UI, let an administrator register"
              + " them as config/temporal/search-attributes.txt says",
          missing.keySet(),
          e.getStatus());
    }
  }
}
