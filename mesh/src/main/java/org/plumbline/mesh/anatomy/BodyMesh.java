package org.plumbline.mesh.anatomy;

import java.util.Objects;
import org.plumbline.mesh.Mesh;

/**
 * Mesh of one body of a joint.
 *
 * @param name body name, unique in its joint
 * @param mesh its mesh, in the joint frame in the reference pose
 */
public record BodyMesh(String name, Mesh mesh) {
  public BodyMesh {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mesh, "mesh");
  }
}
