/**
 * The server's own Temporal worker. It hosts the workflows of applications that leave them to the
 * platform, and asks PostgreSQL without a detour over HTTP.
 */
@NullMarked
package dev.adjourn.server.platform;

import org.jspecify.annotations.NullMarked;
