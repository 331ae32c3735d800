package dev.adjourn.bench.peers;

import java.time.Instant;

/** One whose functions run in this process. */
interface InProcess extends Contender {
  @Override
  default Instant started(int number) {
    return Starts.await(number);
  }
}
