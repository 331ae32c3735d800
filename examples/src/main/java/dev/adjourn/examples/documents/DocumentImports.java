package dev.adjourn.examples.documents;

import dev.adjourn.client.FunctionCall;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.ChildResult;
import dev.adjourn.workers.Orchestration;
import dev.adjourn.workers.OrchestrationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The import of many documents, as an orchestration: it survives whatever dies meanwhile. */
public final class DocumentImports {
  private static final int AT_ONCE = 5;

  // snippet: orchestration
  /** Takes the texts of all documents, indexes those that have one, and counts their words. */
  @Orchestration
  public Map<String, Integer> importDocuments(OrchestrationContext context, List<String> ids) {
    ChildOptions sameMetadata = ChildOptions.none().withMetadata(context.metadata());
    List<FunctionCall<String>> extractions =
        ids.stream().map(TextExtraction.EXTRACT_TEXT::with).toList();
    List<ChildResult<String>> texts = context.tryAll(extractions, AT_ONCE, sameMetadata);

    List<FunctionCall<DocumentIndex>> indexings = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (texts.get(i) instanceof ChildResult.Value<String> text) {
        indexings.add(Indexing.INDEX_DOCUMENT.with(ids.get(i), text.value()));
      } else {
        context.logger().warn("{} has no text", ids.get(i));
      }
    }
    Map<String, Integer> words = new TreeMap<>();
    context
        .callAll(indexings, AT_ONCE, sameMetadata)
        .forEach(index -> words.put(index.documentId(), index.words()));
    return words;
  }
  // end
}
