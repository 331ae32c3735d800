// snippet: receipt-client
package dev.adjourn.examples.quickstart;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.examples.quickstart.ReceiptWorker.Receipt;
import java.time.Duration;

/** A program that has a receipt sent. */
public final class ReceiptClient {
  static final Function1<Receipt, String> SEND_RECEIPT =
      FunctionDescriptor.of("sendReceipt", Receipt.class, String.class);

  private ReceiptClient() {}

  /** Needs ADJOURN_TOKEN, and ADJOURN_URL if the API is not at http://127.0.0.1:8080. */
  public static void main(String[] args) {
    AdjournClient client = AdjournClient.fromEnvironment();
    ExecutionHandle<String> receipt =
        client.enqueue(
            SEND_RECEIPT.with(new Receipt("2026-0001", 1990)),
            EnqueueOptions.none().withMetadata("user_id", "42"));
    System.out.println(client.awaitResult(receipt, Duration.ofMinutes(1)));
  }
}
// end
