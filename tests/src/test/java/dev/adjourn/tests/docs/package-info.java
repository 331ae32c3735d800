/** What the documents say about the tests, compared with them. */
@NullMarked
package dev.adjourn.tests.docs;

import org.jspecify.annotations.NullMarked;
