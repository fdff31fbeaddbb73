package org.plumbline.mesh.anatomy;

import org.plumbline.mesh.generate.DiscLayout;
import org.plumbline.mesh.generate.TwinDiscPlan;

/**
 * Cap of a bone at the nodes of a plan: bone skin and outer cartilage surface, disc 0 medial, disc
 * 1 lateral. The bridge between them is filled by the bone.
 */
final class BoneCap {
  private final TwinDiscPlan plan;
  private final double[] skin;
  private final double[] outer;

  BoneCap(TwinDiscPlan plan, double concentration, CartilageLayer medial, CartilageLayer lateral) {
    this.plan = plan;
    DiscLayout layout = new DiscLayout(plan, concentration);
    skin = new double[3 * plan.nodeCount()];
    outer = new double[3 * plan.nodeCount()];
    double[] point = new double[3];
    for (int d = 0; d < 2; d++) {
      CartilageLayer layer = d == 0 ? medial : lateral;
      for (int i = 0; i < plan.discNodes(); i++) {
        int node = 3 * (d * plan.discNodes() + i);
        layer.outer(layout.first(i), layout.second(i), point);
        System.arraycopy(point, 0, outer, node, 3);
        layer.bone(layout.first(i), layout.second(i), point);
        System.arraycopy(point, 0, skin, node, 3);
      }
    }
  }

  /** Height of the bridge above the straight line between the discs. */
  interface Bump {
    /**
     * @param xi place front to back, from -1 behind to 1 in front
     * @param s place across, from -1 at the medial to 1 at the lateral disc
     * @param out receives the offset x, y, z in mm
     */
    void at(double xi, double s, double[] out);
  }

  void fillBridge(Bump bump) {
    double[] offset = new double[3];
    for (int i = 0; i <= plan.along(); i++) {
      double t = -1 + 2.0 * i / plan.along();
      double xi = Math.sin(t * Math.PI / 4) / Math.sin(Math.PI / 4);
      int a = 3 * plan.bridgeNode(i, 0);
      int b = 3 * plan.bridgeNode(i, plan.bridge());
      for (int k = 1; k < plan.bridge(); k++) {
        double f = (double) k / plan.bridge();
        int node = 3 * plan.bridgeNode(i, k);
        bump.at(xi, 2 * f - 1, offset);
        for (int axis = 0; axis < 3; axis++) {
          skin[node + axis] = (1 - f) * skin[a + axis] + f * skin[b + axis] + offset[axis];
        }
      }
    }
  }

  double[] skin() {
    return skin;
  }

  double[] outer() {
    return outer;
  }

  /** Layout for harmonic weights: x and z of the skin. */
  double[] layout() {
    double[] layout = new double[2 * plan.nodeCount()];
    for (int n = 0; n < plan.nodeCount(); n++) {
      layout[2 * n] = skin[3 * n];
      layout[2 * n + 1] = skin[3 * n + 2];
    }
    return layout;
  }

  /** Skin points along the perimeter. */
  double[] rim() {
    int[] perimeter = plan.perimeter();
    double[] rim = new double[3 * perimeter.length];
    for (int j = 0; j < perimeter.length; j++) {
      System.arraycopy(skin, 3 * perimeter[j], rim, 3 * j, 3);
    }
    return rim;
  }
}
