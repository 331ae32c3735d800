package dev.adjourn.tests.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One way through the whole list, page by page, each page from another api-server. */
final class Traversal {
  /** So many executions arrive from one page to the next: else the readers would take it all. */
  private static final int ARRIVALS_BETWEEN_PAGES = 25;

  private final List<Api> servers;
  private final View view;
  private final Population population;
  private final List<String> seen = new ArrayList<>();
  private int pages;

  Traversal(List<Api> servers, View view, Population population) {
    this.servers = servers;
    this.view = view;
    this.population = population;
  }

  int pages() {
    return pages;
  }

  int size() {
    return seen.size();
  }

  /** Reads all pages, and compares them with what was there when it began. */
  void check() throws InterruptedException {
    Set<String> there =
        population.now().stream()
            .filter(view.matches())
            .map(Member::id)
            .collect(Collectors.toSet());
    read(Instant.now());
    // ids sort as the list does, so this also says that none is there twice
    assertThat(seen)
        .as(view.name())
        .isSortedAccordingTo(
            view.backward() ? Comparator.naturalOrder() : Comparator.reverseOrder())
        .doesNotHaveDuplicates();
    there.removeAll(new HashSet<>(seen));
    if (view.whileUnchanged()) {
      there.removeIf(population::isChanged);
    }
    assertThat(there).as("skipped of %s, %s pages", view.name(), pages).isEmpty();
  }

  private void read(Instant begin) throws InterruptedException {
    String cursor = "";
    boolean more = true;
    while (more) {
      population.awaitMore(ARRIVALS_BETWEEN_PAGES);
      JsonNode page = page(cursor);
      List<String> ids = new ArrayList<>(page.required("data").findValuesAsText("id"));
      if (view.backward()) {
        Collections.reverse(ids);
      }
      seen.addAll(ids);
      JsonNode info = page.required("page_info");
      cursor = info.required(view.backward() ? "start_cursor" : "end_cursor").asText();
      more = info.required(view.backward() ? "has_prev_page" : "has_next_page").asBoolean();
      more &= !(view.backward() && isNewer(page, begin));
    }
  }

  private JsonNode page(String cursor) {
    Api server = servers.get(pages++ % servers.size());
    Answer answer = server.post("", view.request(cursor));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }

  /** Towards newer ones there is no end while they arrive: enough when all of a page are new. */
  private static boolean isNewer(JsonNode page, Instant begin) {
    List<String> times = page.required("data").findValuesAsText("created_at");
    return times.stream().allMatch(time -> Instant.parse(time).isAfter(begin));
  }
}
