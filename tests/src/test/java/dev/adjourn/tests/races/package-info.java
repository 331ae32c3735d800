/**
 * Two who want to decide at the same moment, at two api-servers, and readers that page while
 * everything changes. An answer must never be belied by what happens afterwards; what happens is
 * seen by the functions themselves, not only by what Adjourn says. {@code make races} runs each
 * race a thousand times.
 */
@NullMarked
package dev.adjourn.tests.races;

import org.jspecify.annotations.NullMarked;
