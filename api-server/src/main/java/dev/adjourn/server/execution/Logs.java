package dev.adjourn.server.execution;

import dev.adjourn.model.LogLine;
import java.util.List;

/**
 * What {@link LogsResource} writes piece by piece as one JSON document, for the OpenAPI document.
 *
 * @param data all lines, in order
 */
record Logs(List<LogLine> data) {}
