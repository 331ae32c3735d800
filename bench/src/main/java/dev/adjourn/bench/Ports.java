package dev.adjourn.bench;

import dev.adjourn.bench.server.FreePorts;

/**
 * Four free ports in a row.
 *
 * @param api of the API; the next one is the admin port
 * @param temporal of Temporal's server
 * @param ui of Temporal's UI
 */
record Ports(int api, int temporal, int ui) {
  static Ports anyFree() {
    int first = FreePorts.inARow(4);
    return new Ports(first, first + 2, first + 3);
  }
}
