package dev.adjourn.examples.tour;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.ConflictException;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.time.Instant;

/** What those who look after the mails do by the client. */
public final class MailDesk {
  private final AdjournClient client;

  /** Works by this client. */
  public MailDesk(AdjournClient client) {
    this.client = client;
  }

  // snippet: client-operations
  /** Sends a user's mails that failed since then once more; done twice, it does nothing further. */
  public void resendFailures(String user, Instant since) {
    ExecutionFilter failures =
        ExecutionFilter.builder()
            .functions("sendMail")
            .states(ExecutionState.FAILED)
            .metadata("user_id", user)
            .startedAt(new TimeRange(since, null))
            .build();
    client.list(failures).forEach(mail -> client.rerun(mail.id(), "resend " + mail.id()));
  }

  /** Stops a mail that waits or is being sent; false if it has ended before. */
  public boolean stop(ExecutionId mail) {
    try {
      client.abort(mail);
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }
  // end
}
