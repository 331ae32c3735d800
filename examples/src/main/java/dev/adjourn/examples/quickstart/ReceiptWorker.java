// snippet: receipt-worker
package dev.adjourn.examples.quickstart;

import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;

/** A worker with one function. */
public final class ReceiptWorker {

  /** What the function takes: any type that Jackson can read. */
  public record Receipt(String number, long cents) {}

  /** Sends a receipt; a failure is tried again, up to five attempts in all. */
  @BackgroundFunction(retry = @Retry(maxAttempts = 5), maxDuration = "2m")
  public String sendReceipt(Receipt receipt, FunctionContext context) {
    context.logger().info("sending {}, {} cents", receipt.number(), receipt.cents());
    return "sent " + receipt.number();
  }

  /** Runs until the process is told to end. */
  public static void main(String[] args) throws InterruptedException {
    Worker.builder().application("shop").functions(new ReceiptWorker()).build().run();
  }
}
// end
