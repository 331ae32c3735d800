package dev.adjourn.workflows;

import io.temporal.common.SearchAttributeKey;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The search attributes of an execution's workflow: what people filter by in Temporal's UI. No
 * decision reads them (protocol rule 42). {@code config/temporal/search-attributes.txt} lists them
 * for operators who register them by hand.
 */
public final class ExecutionAttributes {

  /** The function's name. */
  public static final SearchAttributeKey<String> FUNCTION =
      SearchAttributeKey.forKeyword("AdjournFunction");

  /** {@code created} until the execution ends, then its final state. */
  public static final SearchAttributeKey<String> STATE =
      SearchAttributeKey.forKeyword("AdjournState");

  /** The metadata, as {@code key=value}. */
  public static final SearchAttributeKey<List<String>> METADATA =
      SearchAttributeKey.forKeywordList("AdjournMetadata");

  /** The id of the execution whose function enqueued this one. */
  public static final SearchAttributeKey<String> EXECUTED_BY =
      SearchAttributeKey.forKeyword("AdjournExecutedBy");

  /** When it is to run, as known at its start. */
  public static final SearchAttributeKey<OffsetDateTime> SCHEDULED_AT =
      SearchAttributeKey.forOffsetDateTime("AdjournScheduledAt");

  private ExecutionAttributes() {}
}
