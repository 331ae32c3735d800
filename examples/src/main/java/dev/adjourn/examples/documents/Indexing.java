package dev.adjourn.examples.documents;

import dev.adjourn.client.Function2;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.Retry;
import java.util.stream.Stream;
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

  /** Each night, gives the number of words in all documents. */
  @BackgroundFunction(cron = "30 3 * * *", timeZone = "Europe/Zurich", overlap = Overlap.SKIP)
  public int countAllWords() {
    return Stream.of("moby-dick", "alice")
        .map(id -> DocumentIndex.of(id, TextExtraction.plainText(Documents.read(id))))
        .mapToInt(DocumentIndex::words)
        .sum();
  }
}
