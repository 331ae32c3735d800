package dev.adjourn.bench;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A running Adjourn and the Temporal server behind it.
 *
 * @param url of the API
 * @param token of the API
 * @param temporal host and port
 * @param database JDBC URL with user and password, if it is known
 */
record Target(URI url, String token, String temporal, @Nullable String database) {}
