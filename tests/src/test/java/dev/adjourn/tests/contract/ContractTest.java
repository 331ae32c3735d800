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
  class Results extends ResultsPart {}

  @Nested
  @Order(10)
  class Arguments extends ArgumentsPart {}

  @Nested
  @Order(11)
  class Logs extends LogsPart {}
}
