/** The way to PostgreSQL: where it is, how connections behave, and whether it answers. */
@NullMarked
package dev.adjourn.server.database;

import org.jspecify.annotations.NullMarked;
