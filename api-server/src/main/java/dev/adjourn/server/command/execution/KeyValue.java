package dev.adjourn.server.command.execution;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A pair of metadata as it is typed.
 *
 * @param key before the first {@code =}
 * @param value after it
 */
record KeyValue(String key, String value) {

  /** Reads {@code key=value}. */
  static final class Read implements ITypeConverter<KeyValue> {

    /** Picocli makes one. */
    Read() {}

    @Override
    public KeyValue convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new TypeConversionException("'" + text + "' is not like key=value");
      }
      return new KeyValue(text.substring(0, equals), text.substring(equals + 1));
    }
  }
}
