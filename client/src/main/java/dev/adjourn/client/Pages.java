package dev.adjourn.client;

import dev.adjourn.model.Execution;
import dev.adjourn.model.Page;
import dev.adjourn.model.PageRequest;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list from its newest entry to its oldest; a page is asked for when its first one is needed. */
final class Pages implements Iterator<Execution> {
  private final Function<PageRequest, Page<Execution>> list;
  private final Queue<Execution> fetched = new ArrayDeque<>();
  private @Nullable PageRequest next = new PageRequest(PageRequest.MAX_SIZE, false, null);

  private Pages(Function<PageRequest, Page<Execution>> list) {
    this.list = list;
  }

  static Stream<Execution> stream(Function<PageRequest, Page<Execution>> list) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Pages(list), traits), false);
  }

  @Override
  public boolean hasNext() {
    while (fetched.isEmpty() && next != null) {
      fetch(next);
    }
    return !fetched.isEmpty();
  }

  @Override
  public Execution next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return fetched.remove();
  }

  private void fetch(PageRequest request) {
    Page<Execution> page = list.apply(request);
    fetched.addAll(page.data());
    next =
        page.pageInfo().hasNextPage()
            ? new PageRequest(PageRequest.MAX_SIZE, false, page.pageInfo().endCursor())
            : null;
  }
}
