package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * How the coordinates of all frames in another scene give those in the shipped one, and potentials
 * seen from there: Π'(q') = s Π(A q' + b).
 */
final class SceneMap {
  private static final int N = Pose.COORDINATES;

  private final List<PoseMap> frames;

  /**
   * @param frames one map for each frame, the ground's first
   */
  SceneMap(List<PoseMap> frames) {
    this.frames = List.copyOf(frames);
  }

  PoseMap frame(int number) {
    return frames.get(number);
  }

  /** The configuration in the shipped scene. */
  Configuration shipped(Configuration there) {
    List<Pose> poses = new ArrayList<>();
    for (int f = 0; f < frames.size(); f++) {
      poses.add(frames.get(f).shipped(there.pose(f)));
    }
    return new Configuration(poses);
  }

  /** A potential of the shipped scene, in units of force that are smaller by {@code unit}. */
  Potential seen(Potential p, double unit) {
    return new Seen(p, unit);
  }

  private final class Seen implements Potential {
    private final Potential source;
    private final double unit;

    Seen(Potential source, double unit) {
      this.source = source;
      this.unit = unit;
    }

    @Override
    public double energy(Configuration c) {
      return unit * source.energy(shipped(c));
    }

    @Override
    public void addGradient(Configuration c, double[] gradient) {
      double[] g = new double[frames.size() * N];
      source.addGradient(shipped(c), g);
      for (int i = 0; i < g.length; i++) {
        for (int k = 0; k < N; k++) {
          gradient[i] += unit * slope(i, k) * g[i / N * N + k];
        }
      }
    }

    @Override
    public void addHessian(Configuration c, double[] hessian) {
      int all = frames.size() * N;
      double[] h = new double[all * all];
      source.addHessian(shipped(c), h);
      for (int i = 0; i < all; i++) {
        for (int j = 0; j < all; j++) {
          double sum = 0;
          for (int k = 0; k < N; k++) {
            for (int l = 0; l < N; l++) {
              sum += slope(i, k) * h[(i / N * N + k) * all + j / N * N + l] * slope(j, l);
            }
          }
          hessian[i * all + j] += unit * sum;
        }
      }
    }

    /** ∂ of coordinate {@code k} of the frame of coordinate {@code there} by that coordinate. */
    private double slope(int there, int k) {
      return frames.get(there / N).slope(k, there % N);
    }
  }
}
