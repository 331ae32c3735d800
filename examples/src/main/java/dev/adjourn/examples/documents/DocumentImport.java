package dev.adjourn.examples.documents;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import java.util.List;

/**
 * Imports a document: takes its text, then indexes it, each as an execution of its own with the
 * caller's metadata ({@code workflowID}, {@code user_id}, {@code type}).
 */
public final class DocumentImport {
  /** {@code importDocument(documentId)} gives a summary. */
  public static final Function1<String, Summary> IMPORT_DOCUMENT =
      FunctionDescriptor.of("importDocument", String.class, Summary.class);

  private static final int FREQUENT = 5;

  /**
   * What was imported.
   *
   * @param documentId the document
   * @param words how many words it has
   * @param distinctWords how many different ones
   * @param frequentWords the five most frequent ones
   */
  public record Summary(
      String documentId, int words, int distinctWords, List<String> frequentWords) {}

  /** Imports a document of the store. */
  @BackgroundFunction(maxDuration = "10m")
  public Summary importDocument(String documentId, FunctionContext context) {
    EnqueueOptions sameMetadata = EnqueueOptions.none().withMetadata(context.metadata());
    context.logger().info("importing {}", documentId);
    String text =
        context.await(context.enqueue(TextExtraction.EXTRACT_TEXT.with(documentId), sameMetadata));
    DocumentIndex index =
        context.await(
            context.enqueue(Indexing.INDEX_DOCUMENT.with(documentId, text), sameMetadata));
    return new Summary(
        documentId, index.words(), index.positions().size(), index.mostFrequent(FREQUENT));
  }
}
