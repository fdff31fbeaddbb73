package org.plumbline.solver.equilibrium;

import java.util.List;

/**
 * Poses of all frames of a system at one instant. Frame 0 is the ground by convention and never
 * moves.
 */
public final class Configuration {
  private final List<Pose> poses;

  public Configuration(List<Pose> poses) {
    this.poses = List.copyOf(poses);
  }

  /** Number of frames, the ground included. */
  public int frames() {
    return poses.size();
  }

  public Pose pose(int frame) {
    return poses.get(frame);
  }

  /**
   * Length of a vector over all coordinates of all frames: coordinate k of frame f stands at 6 f +
   * k.
   */
  public int size() {
    return Pose.COORDINATES * poses.size();
  }

  /** This configuration with one coordinate of one frame increased. */
  public Configuration plus(int coordinate, double increment) {
    Pose[] moved = poses.toArray(new Pose[0]);
    int frame = coordinate / Pose.COORDINATES;
    moved[frame] = moved[frame].plus(coordinate % Pose.COORDINATES, increment);
    return new Configuration(List.of(moved));
  }
}
