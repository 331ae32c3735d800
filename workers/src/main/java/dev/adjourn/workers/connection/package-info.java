/**
 * The worker's standing with the api-server and Temporal: registration, lease, polling, farewell.
 * Not meant for users of the library.
 */
@NullMarked
package dev.adjourn.workers.connection;

import org.jspecify.annotations.NullMarked;
