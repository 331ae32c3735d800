package dev.adjourn.bench;

import java.util.List;

/** Something that can be measured. */
interface Part {
  /** Measures it. */
  List<Measure> measure(Contest contest, Scale scale);
}
