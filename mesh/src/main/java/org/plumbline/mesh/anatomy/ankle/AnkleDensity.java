package org.plumbline.mesh.anatomy.ankle;

import org.plumbline.mesh.anatomy.MeshLevel;

/**
 * Cells of an ankle mesh.
 *
 * @param along of the plafond, front to rear; even
 * @param across of plafond and trochlea; even
 * @param ledge from the plafond's cartilage to the medial malleolus
 * @param rings about the plafond's plan, the outermost cortical
 * @param levels of the tibia above its subchondral sheet
 * @param roller of the trochlea, front to rear; even
 * @param deep of the talus below its subchondral sheet
 * @param malleolus of the medial malleolus, plafond to tip
 * @param fibula of the fibula from tip to end
 * @param girth of the fibula across its facet
 */
record AnkleDensity(
    int along,
    int across,
    int ledge,
    int rings,
    int levels,
    int roller,
    int deep,
    int malleolus,
    int fibula,
    int girth) {
  /** Cells through each cartilage. */
  static final int CARTILAGE_LAYERS = 3;

  static AnkleDensity of(MeshLevel level) {
    return switch (level) {
      case COARSE -> new AnkleDensity(12, 10, 1, 2, 10, 16, 9, 5, 26, 6);
      case STANDARD -> new AnkleDensity(20, 18, 2, 4, 19, 28, 16, 8, 42, 11);
      case FINE -> new AnkleDensity(32, 28, 3, 6, 29, 44, 26, 13, 66, 17);
    };
  }
}
