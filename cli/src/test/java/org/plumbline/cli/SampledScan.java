package org.plumbline.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.mesh.anatomy.CartilageLayer;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.KneeSurfaces;

/** STL files of the generic joint, in a unit of choice. */
final class SampledScan {
  private static final int RINGS = 30;
  private static final int SPOKES = 90;

  private SampledScan() {}

  /** Writes femur.stl, bone.stl and cartilage.stl. */
  static void write(Path folder, double unitsPerMm) throws IOException {
    KneeSurfaces surfaces = KneeSurfaces.of(KneeShape.generic());
    for (String name : new String[] {"femur", "bone", "cartilage"}) {
      ByteBuffer out = ByteBuffer.allocate(84 + 50 * 4 * RINGS * SPOKES);
      out.order(ByteOrder.LITTLE_ENDIAN).putInt(80, 4 * RINGS * SPOKES).position(84);
      for (Compartment c : Compartment.values()) {
        CartilageLayer layer = name.equals("femur") ? surfaces.femur(c) : surfaces.tibia(c);
        for (int r = 0; r < RINGS; r++) {
          for (int s = 0; s < SPOKES; s++) {
            int[][] quad = {{r, s}, {r, s + 1}, {r + 1, s}, {r, s + 1}, {r + 1, s + 1}, {r + 1, s}};
            for (int k = 0; k < 6; k++) {
              if (k % 3 == 0) {
                out.position(out.position() + 12);
              }
              for (double v : point(layer, !name.equals("cartilage"), quad[k])) {
                out.putFloat((float) (unitsPerMm * v));
              }
              if (k % 3 == 2) {
                out.putShort((short) 0);
              }
            }
          }
        }
      }
      Files.write(folder.resolve(name + ".stl"), out.array());
    }
  }

  private static double[] point(CartilageLayer layer, boolean bone, int[] at) {
    double[] p = new double[3];
    double angle = 2 * Math.PI * (at[1] % SPOKES) / SPOKES;
    double xi = at[0] * Math.cos(angle) / RINGS;
    double zeta = at[0] * Math.sin(angle) / RINGS;
    if (bone) {
      layer.bone(xi, zeta, p);
    } else {
      layer.outer(xi, zeta, p);
    }
    return p;
  }
}
