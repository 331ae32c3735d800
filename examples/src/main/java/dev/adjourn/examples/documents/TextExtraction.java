package dev.adjourn.examples.documents;

import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import java.util.regex.Pattern;

/** Takes the readable text out of an HTML document. */
public final class TextExtraction {
  /** {@code extractText(documentId)} gives the text. */
  public static final Function1<String, String> EXTRACT_TEXT =
      FunctionDescriptor.of("extractText", String.class, String.class);

  /** Documents with this suffix are there at the second look only. */
  private static final String UNSTEADY = "-unsteady";

  private static final Pattern HEAD = Pattern.compile("(?is)<(head|script|style)\\b.*?</\\1>");
  private static final Pattern BLOCK_END = Pattern.compile("(?i)</(p|h[1-6]|li|div)>|<br\\s*/?>");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\r\\n]+");

  /** Gives the text of a document, one line for each paragraph. */
  @BackgroundFunction(retry = @Retry(maxAttempts = 3, initialInterval = 2), maxDuration = "2m")
  public String extractText(String documentId, FunctionContext context) {
    if (documentId.endsWith(UNSTEADY) && context.attempt() == 1) {
      throw new IllegalStateException("the store does not answer");
    }
    String text = plainText(Documents.read(documentId));
    context.logger().info("{} has {} characters of text", documentId, text.length());
    return text;
  }

  static String plainText(String html) {
    String body = HEAD.matcher(html).replaceAll(" ");
    String marked = BLOCK_END.matcher(SPACES.matcher(body).replaceAll(" ")).replaceAll("\n");
    return TAG.matcher(marked)
        .replaceAll("")
        .replace("&mdash;", "—")
        .replace("&rsquo;", "’")
        .replace("&ldquo;", "“")
        .replace("&rdquo;", "”")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce((before, line) -> before + "\n" + line)
        .orElse("");
  }
}
