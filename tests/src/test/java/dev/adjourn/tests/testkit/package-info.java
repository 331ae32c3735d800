/** The test kit for users, as far as it starts a real Adjourn. */
@NullMarked
package dev.adjourn.tests.testkit;

import org.jspecify.annotations.NullMarked;
