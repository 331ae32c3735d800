package dev.adjourn.tests.contract;

import dev.adjourn.tests.SystemTest;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/** The contract as one suite; each part is a class of its own. */
@SystemTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ContractTest {
  @Nested
  @Order(1)
  class Authentication extends AuthenticationPart {}

  @Nested
  @Order(2)
  class Errors extends ErrorsPart {}

  @Nested
  @Order(3)
  class Enqueue extends EnqueuePart {}

  @Nested
  @Order(4)
  class EnqueueMetadata extends MetadataPart {}

  @Nested
  @Order(5)
  class EnqueueTimes extends TimesPart {}

  @Nested
  @Order(6)
  class EnqueueAgain extends IdempotencyPart {}

  @Nested
  @Order(7)
  class EnqueueBadInput extends BadInputPart {}

  @Nested
  @Order(8)
  class Get extends GetPart {}

  @Nested
  @Order(9)
  class List extends ListPart {}

  @Nested
  @Order(10)
  class ListPages extends PagesPart {}

  @Nested
  @Order(11)
  class ListFilters extends FiltersPart {}

  @Nested
  @Order(12)
  class Attempts extends AttemptsPart {}

  @Nested
  @Order(13)
  class Results extends ResultsPart {}

  @Nested
  @Order(14)
  class Arguments extends ArgumentsPart {}

  @Nested
  @Order(15)
  class Logs extends LogsPart {}

  @Nested
  @Order(16)
  class Reschedule extends ReschedulePart {}

  @Nested
  @Order(17)
  class Cancel extends CancellationPart {}

  @Nested
  @Order(18)
  class Abort extends AbortPart {}

  @Nested
  @Order(19)
  class Rerun extends RerunsPart {}

  @Nested
  @Order(20)
  class Discard extends DiscardPart {}

  @Nested
  @Order(21)
  class Retry extends RetryPart {}
}
