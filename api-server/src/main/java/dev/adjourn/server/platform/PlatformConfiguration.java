package dev.adjourn.server.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;

/** Section {@code platform} of the configuration. */
public final class PlatformConfiguration {

  @JsonProperty private boolean enabled = true;

  @JsonProperty
  @Min(1)
  private int maxConcurrent = 32;

  /** Whether this server hosts workflows. Default: yes. At least one server has to. */
  public boolean enabled() {
    return enabled;
  }

  /** How many workflow tasks, and how many questions to PostgreSQL, it handles at once; 32. */
  public int maxConcurrent() {
    return maxConcurrent;
  }
}
