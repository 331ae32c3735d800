package dev.adjourn.workers.orchestration;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.workers.StepFailedException;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Does the steps of one run. */
final class StepRuns {
  private final Steps steps;
  private int count;

  StepRuns(Steps steps) {
    this.steps = steps;
  }

  @SuppressWarnings("NullAway") // a step may give null if its type allows it
  <T extends @Nullable Object> T run(String name, Class<T> type, Callable<T> action) {
    String key = Workflow.getInfo().getRunId() + "/" + ++count;
    steps.put(key, action);
    try {
      return JsonMappers.values().readValue(LocalActivities.step(name).step(key), type);
    } catch (JsonProcessingException e) {
      throw new StepFailedException(name, e.getClass().getName(), e.getOriginalMessage());
    } catch (ActivityFailure e) {
      throw failure(name, e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // the stub throws what it declares in failures only
    } finally {
      steps.remove(key);
    }
  }

  private static RuntimeException failure(String name, ActivityFailure failure) {
    if (failure.getCause() instanceof CanceledFailure) {
      return failure;
    }
    return failure.getCause() instanceof ApplicationFailure cause
        ? new StepFailedException(name, cause.getType(), String.valueOf(cause.getOriginalMessage()))
        : new StepFailedException(
            name, String.valueOf(failure.getCause()), "it took longer than a minute");
  }
}
