package dev.adjourn.examples.documents;

import dev.adjourn.client.Function2;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the index of a document's words. */
public final class Indexing {
  /** {@code indexDocument(documentId, text)} gives the index. */
  public static final Function2<String, String, DocumentIndex> INDEX_DOCUMENT =
      FunctionDescriptor.of("indexDocument", String.class, String.class, DocumentIndex.class);

  private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

  /** Gives the words of a text with their places. At most four run at once. */
  @BackgroundFunction(retry = @Retry(maxAttempts = 3), concurrency = 4)
  public DocumentIndex indexDocument(String documentId, String text) {
    DocumentIndex index = DocumentIndex.of(documentId, text);
    LOG.info("{} words, {} different ones", index.words(), index.positions().size());
    return index;
  }
}
