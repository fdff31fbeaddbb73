package org.plumbline.mesh.io;

import org.plumbline.mesh.MeshFileException;

/** Where in a file something stands, for messages. */
record MeshPlace(String file, int line) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }

  MeshFileException refuse(String what, String remedy) {
    return new MeshFileException(toString(), what, remedy);
  }
}
