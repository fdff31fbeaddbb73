package org.plumbline.mesh.io;

import java.util.Locale;

/** Formats of mesh files, told by their extension. */
enum MeshFormat {
  GMSH(".msh"),
  ABAQUS(".inp"),
  VTU(".vtu");

  private final String extension;

  MeshFormat(String extension) {
    this.extension = extension;
  }

  /** The format of a file name, or null. */
  static MeshFormat of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    for (MeshFormat format : values()) {
      if (name.endsWith(format.extension)) {
        return format;
      }
    }
    return null;
  }
}
