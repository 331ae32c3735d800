/**
 * The tokens in HTTP: who a token belongs to, known without asking PostgreSQL each time, and the
 * part of the admin API that makes and revokes them.
 */
@NullMarked
package dev.adjourn.server.token;

import org.jspecify.annotations.NullMarked;
