package dev.adjourn.workflows;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Temporal's UI can be searched for. PostgreSQL answers every question exactly; this is a
 * convenience, so what Temporal cannot take is left out, never refused (protocol rule 42).
 *
 * @param function the execution's function
 * @param metadata its metadata
 * @param executedBy the execution whose function enqueued it, if one did
 * @param scheduledAt when it is to run
 */
public record ExecutionFacts(
    FunctionName function,
    Metadata metadata,
    @Nullable ExecutionId executedBy,
    Instant scheduledAt) {

  /** A longer Keyword is accepted, but then the workflow is in no list on PostgreSQL. */
  private static final int LONGEST_KEYWORD = 255;

  /** The most bytes of one attribute's value, as JSON. */
  private static final int LONGEST_VALUE = 2_048;

  /** RFC 3339, which Temporal reads, knows years of four digits only. */
  private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * The search attributes of a workflow that starts.
   *
   * @param known the names of the attributes that the namespace has; others are left out
   */
  public SearchAttributes searchAttributes(Set<String> known) {
    Builder builder = new Builder(known, SearchAttributes.newBuilder());
    builder.set(ExecutionAttributes.STATE, ExecutionState.CREATED.wireName());
    builder.set(ExecutionAttributes.FUNCTION, function.value());
    if (executedBy != null) {
      builder.set(ExecutionAttributes.EXECUTED_BY, executedBy.value());
    }
    List<String> pairs = fittingPairs();
    if (!pairs.isEmpty()) {
      builder.set(ExecutionAttributes.METADATA, pairs);
    }
    if (!scheduledAt.isBefore(FIRST_TIME) && !scheduledAt.isAfter(LAST_TIME)) {
      OffsetDateTime time = scheduledAt.atOffset(ZoneOffset.UTC);
      builder.set(ExecutionAttributes.SCHEDULED_AT, time);
    }
    return builder.attributes().build();
  }

  private List<String> fittingPairs() {
    List<String> fitting = new ArrayList<>();
    int left = LONGEST_VALUE - "[]".length();
    for (Map.Entry<String, String> pair : metadata.pairs().entrySet()) {
      String text = pair.getKey() + "=" + pair.getValue();
      int size = jsonSize(text);
      if (isSearchable(text) && size <= left) {
        fitting.add(text);
        left -= size;
      }
    }
    return fitting;
  }

  /** SQLite, under Temporal's dev server, fails on a quotation mark in a list. */
  private static boolean isSearchable(String text) {
    return text.length() <= LONGEST_KEYWORD && text.indexOf('"') < 0;
  }

  /** Metadata are printable ASCII, in which JSON escapes quotation marks and backslashes. */
  private static int jsonSize(String text) {
    int escapes = (int) text.chars().filter(c -> c == '\\').count();
    return text.length() + escapes + "\"\",".length();
  }

  private record Builder(Set<String> known, SearchAttributes.Builder attributes) {

    <T> void set(SearchAttributeKey<T> key, T value) {
      if (known.contains(key.getName())) {
        attributes.set(key, value);
      }
    }
  }
}
