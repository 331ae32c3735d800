package dev.adjourn.workers.attempts;

import io.temporal.worker.tuning.ActivitySlotInfo;
import io.temporal.worker.tuning.SlotMarkUsedContext;
import io.temporal.worker.tuning.SlotPermit;
import io.temporal.worker.tuning.SlotReleaseContext;
import io.temporal.worker.tuning.SlotReserveContext;
import io.temporal.worker.tuning.SlotSupplier;
import io.temporal.worker.tuning.SlotSupplierFuture;
import java.util.Optional;

/**
 * Lets Temporal poll for an attempt only while the capacity has room for it.
 *
 * @param capacity the worker's
 */
public record CapacitySlots(Capacity capacity) implements SlotSupplier<ActivitySlotInfo> {
  @Override
  public SlotSupplierFuture reserveSlot(SlotReserveContext<ActivitySlotInfo> context) {
    return capacity.poll();
  }

  @Override
  public Optional<SlotPermit> tryReserveSlot(SlotReserveContext<ActivitySlotInfo> context) {
    return capacity.tryPoll() ? Optional.of(new SlotPermit()) : Optional.empty();
  }

  @Override
  public void markSlotUsed(SlotMarkUsedContext<ActivitySlotInfo> context) {}

  @Override
  public void releaseSlot(SlotReleaseContext<ActivitySlotInfo> context) {
    capacity.endPoll();
  }
}
