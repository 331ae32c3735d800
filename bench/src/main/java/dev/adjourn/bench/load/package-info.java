/**
 * Callers that cost next to nothing: they share the machine with what they measure. Requests are
 * made beforehand, connections are kept, answers are read to their end and looked at no further.
 */
@NullMarked
package dev.adjourn.bench.load;

import org.jspecify.annotations.NullMarked;
