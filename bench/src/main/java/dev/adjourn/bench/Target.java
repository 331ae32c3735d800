package dev.adjourn.bench;

import java.net.URI;

/**
 * A running Adjourn and the Temporal server behind it.
 *
 * @param url of the API
 * @param token of the API
 * @param temporal host and port
 */
record Target(URI url, String token, String temporal) {}
