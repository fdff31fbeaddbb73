package org.plumbline.mesh.anatomy.hip;

import org.plumbline.mesh.anatomy.MeshLevel;

/**
 * Cells of a hip mesh: about as many nodes in contact as in the knee of the same level.
 *
 * @param panel cells along a quarter of the head's circumference, and along a side of the square in
 *     the fossa
 * @param sides rows of the head below its upper panel as far as its cartilage
 * @param bare rows from there to the neck
 * @param neck rows along neck and shaft
 * @param wall cells between core and shell of the femur
 * @param notch cells across the notch along the border of the fossa
 * @param across cells from fossa to rim
 * @param rings cells from the square in the fossa to its border
 * @param labrum cells from the rim to the free edge of a labrum
 * @param deep cells through the bone about the socket below its subchondral sheet
 */
record HipDensity(
    int panel,
    int sides,
    int bare,
    int neck,
    int wall,
    int notch,
    int across,
    int rings,
    int labrum,
    int deep) {
  /** Cells through each cartilage. */
  static final int CARTILAGE_LAYERS = 3;

  static HipDensity of(MeshLevel level) {
    return switch (level) {
      case COARSE -> new HipDensity(8, 6, 2, 8, 1, 5, 6, 1, 3, 2);
      case STANDARD -> new HipDensity(16, 13, 3, 14, 3, 10, 12, 2, 4, 4);
      case FINE -> new HipDensity(26, 21, 5, 22, 4, 17, 20, 4, 5, 6);
    };
  }
}
