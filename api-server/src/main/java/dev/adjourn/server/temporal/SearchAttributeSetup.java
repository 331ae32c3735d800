package dev.adjourn.server.temporal;

import dev.adjourn.workflows.ExecutionAttributes;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.AddSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceBlockingStub;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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

  private static final Map<String, IndexedValueType> WANTED =
      Stream.of(
              ExecutionAttributes.FUNCTION,
              ExecutionAttributes.STATE,
              ExecutionAttributes.METADATA,
              ExecutionAttributes.EXECUTED_BY,
              ExecutionAttributes.SCHEDULED_AT)
          .collect(Collectors.toMap(SearchAttributeKey::getName, SearchAttributeKey::getValueType));

  /** Not allowed, not offered, or no room for further attributes. */
  private static final Set<Status.Code> REFUSALS =
      Set.of(
          Status.Code.PERMISSION_DENIED,
          Status.Code.UNAUTHENTICATED,
          Status.Code.UNIMPLEMENTED,
          Status.Code.INVALID_ARGUMENT,
          Status.Code.FAILED_PRECONDITION,
          Status.Code.RESOURCE_EXHAUSTED);

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
    Map<String, IndexedValueType> present = new HashMap<>();
    try {
      present.putAll(present());
      add(missing(present));
      present.putAll(present());
    } catch (StatusRuntimeException e) {
      if (!REFUSALS.contains(e.getStatus().getCode())) {
        throw e;
      }
      warn(missing(present).keySet(), e.getStatus());
    }
    return WANTED.entrySet().stream()
        .filter(attribute -> attribute.getValue() == present.get(attribute.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, IndexedValueType> missing(Map<String, IndexedValueType> present) {
    Map<String, IndexedValueType> missing = new TreeMap<>(WANTED);
    missing.keySet().removeAll(present.keySet());
    return missing;
  }

  private Map<String, IndexedValueType> present() {
    return service()
        .listSearchAttributes(
            ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
        .getCustomAttributesMap();
  }

  private void add(Map<String, IndexedValueType> missing) {
    if (missing.isEmpty()) {
      return;
    }
    AddSearchAttributesResponse unused =
        service()
            .addSearchAttributes(
                AddSearchAttributesRequest.newBuilder()
                    .setNamespace(namespace)
                    .putAllSearchAttributes(missing)
                    .build());
    LOG.info("Registered the search attributes {} in Temporal", missing.keySet());
  }

  private OperatorServiceBlockingStub service() {
    return operator.blockingStub().withDeadlineAfter(5, TimeUnit.SECONDS);
  }

  private static void warn(Set<String> missing, Status refusal) {
    LOG.warn(
        "Temporal does not let this server register the search attributes {} ({}). Executions run"
            + " without them; to filter by them in Temporal's UI, let an administrator register"
            + " them as config/temporal/search-attributes.txt says",
        missing,
        refusal);
  }
}
