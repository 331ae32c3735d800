/** Several api-servers on one database. */
@NullMarked
package dev.adjourn.tests.servers;

import org.jspecify.annotations.NullMarked;
