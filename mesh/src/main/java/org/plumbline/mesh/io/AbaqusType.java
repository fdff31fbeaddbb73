package org.plumbline.mesh.io;

import java.util.Set;
import org.plumbline.mesh.CellType;

/**
 * Element types of Abaqus and CalculiX by their name. Letters behind the shape choose a formulation
 * (reduced integration, hybrid, incompatible modes …), which a mesh does not have.
 */
final class AbaqusType {
  private static final Set<String> FORMULATIONS =
      Set.of("", "R", "H", "RH", "I", "IH", "M", "MH", "HS", "T", "S");

  private AbaqusType() {}

  /** The cell of a type in capitals, or null. */
  static CellType of(String name) {
    CellType found = null;
    for (CellType type : CellType.values()) {
      if (name.startsWith(name(type))
          && FORMULATIONS.contains(name.substring(name(type).length()))) {
        found = type;
      }
    }
    return found;
  }

  static String name(CellType type) {
    return "C3D" + type.nodes();
  }
}
