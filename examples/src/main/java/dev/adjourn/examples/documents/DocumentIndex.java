package dev.adjourn.examples.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where each word of a document stands.
 *
 * @param documentId the document
 * @param words how many words it has
 * @param positions of each word, in lower case, its places counted from 0
 */
public record DocumentIndex(String documentId, int words, Map<String, List<Integer>> positions) {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[’'-]\\p{L}+)*");

  /** Indexes a text. */
  static DocumentIndex of(String documentId, String text) {
    List<String> words =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    Map<String, List<Integer>> positions = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      positions.computeIfAbsent(words.get(i), word -> new ArrayList<>()).add(i);
    }
    return new DocumentIndex(documentId, words.size(), positions);
  }

  /** The words that occur most often, the most frequent first. */
  List<String> mostFrequent(int count) {
    return positions.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<Integer>> entry) -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }
}
