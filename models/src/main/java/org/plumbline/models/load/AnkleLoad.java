package org.plumbline.models.load;

import java.util.Objects;
import org.plumbline.models.load.ForceLoad.Unit;
import org.plumbline.models.patient.RefusedInput;

/**
 * A load case of the ankle: a force of constant size from where the foot is borne to the middle of
 * the knee, wherever these move.
 *
 * @param name as in study files, for instance {@code gait-peak}
 * @param meaning one line for people
 * @param unit of the size
 * @param size in that unit
 */
public record AnkleLoad(String name, String meaning, Unit unit, double size) implements LoadCase {
  private static final double MOST_WEIGHTS = 10;
  private static final double MOST_NEWTONS = 20_000;

  /**
   * @throws RefusedInput if the size is none or beyond what is taken seriously
   */
  public AnkleLoad {
    LineName.requireLoadCase(name);
    Objects.requireNonNull(meaning, "meaning");
    double most = unit == Unit.NEWTONS ? MOST_NEWTONS : MOST_WEIGHTS;
    if (!(size > 0 && size <= most)) {
      throw new RefusedInput(
          unit.key(),
          "load case '"
              + name
              + "' has a force of "
              + size
              + "; it must be above 0 and at most "
              + most
              + ": check its unit");
    }
  }

  /** Size of the force, N. */
  public double newtons(double bodyWeightN) {
    return unit == Unit.NEWTONS ? size : size * bodyWeightN;
  }

  @Override
  public boolean loadsLike(LoadCase other) {
    return other instanceof AnkleLoad a && name.equals(a.name) && unit == a.unit && size == a.size;
  }
}
