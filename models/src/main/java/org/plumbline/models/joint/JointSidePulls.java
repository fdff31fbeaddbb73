package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.models.literature.BundleSpec;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.load.MuscleLine;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.Fragment;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Pulls of ligaments and muscles on the joint's side of a cut bone: of those that insert on the
 * tibia above its cut, or on the femur below its own.
 */
final class JointSidePulls {
  private final int frame;
  private final Set<String> lines;

  private JointSidePulls(int frame, Set<String> lines) {
    this.frame = frame;
    this.lines = lines;
  }

  /** The lines that pull at the bone that is cut. */
  static JointSidePulls of(WedgeOsteotomy cut, List<BundleSpec> bundles, KneeLoad load) {
    boolean tibia = cut.operation().bone() == Bone.TIBIA;
    Set<String> lines = new HashSet<>();
    for (BundleSpec b : bundles) {
      if (tibia
          ? b.fragment() == Fragment.PROXIMAL
          : cut.fragmentOf(b.femur()) == Fragment.DISTAL) {
        lines.add(LimbPotentials.LIGAMENT + b.name());
      }
    }
    for (MuscleLine m : load.muscles()) {
      if (tibia
          ? m.fragment() == Fragment.PROXIMAL
          : cut.fragmentOf(m.proximalMm()) == Fragment.DISTAL) {
        lines.add(LimbPotentials.MUSCLE + m.name());
      }
    }
    return new JointSidePulls(tibia ? LimbPotentials.GROUND : LimbPotentials.FREE, lines);
  }

  /** Their ends on the bone, mm, and the forces there, N; in the axes of the bone's frame. */
  List<double[]> in(List<Potential> potentials, Configuration c) {
    List<double[]> pulls = new ArrayList<>();
    for (Potential p : potentials) {
      if (p instanceof LineElement line && lines.contains(line.name())) {
        pulls.add(pull(line, c));
      }
    }
    return pulls;
  }

  private double[] pull(LineElement line, Configuration c) {
    FramePoint here = line.a().frame() == frame ? line.a() : line.b();
    FramePoint there = line.a().frame() == frame ? line.b() : line.a();
    double[] from = here.position(c);
    double[] to = there.position(c);
    double[] r = new double[9];
    c.pose(frame).rotation(r);
    double scale = line.force(c) / line.length(c);
    double[] pull = {here.x(), here.y(), here.z(), 0, 0, 0};
    for (int a = 0; a < 3; a++) {
      for (int k = 0; k < 3; k++) {
        pull[3 + a] += scale * r[3 * k + a] * (to[k] - from[k]);
      }
    }
    return pull;
  }
}
