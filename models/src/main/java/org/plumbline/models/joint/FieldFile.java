package org.plumbline.models.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.io.UnstructuredGrid;
import org.plumbline.mesh.io.VtuWriter;
import org.plumbline.mesh.topology.Mirror;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.recover.StressField;

/**
 * Writes the bodies of a solution, where they stand, with displacement, contact pressure and
 * stress.
 */
final class FieldFile {
  private final CondensedJoint joint;
  private final CaseBodies bodies;
  private final boolean mirrored;
  private final String label;

  /**
   * @param bodies those the solution was found for
   * @param label what the file says about the model
   * @param mirrored whether the limb is a left one
   */
  FieldFile(CondensedJoint joint, CaseBodies bodies, boolean mirrored, String label) {
    this.joint = joint;
    this.bodies = bodies;
    this.mirrored = mirrored;
    this.label = label;
  }

  /**
   * Point fields: elastic displacement in the axes of each body's frame and contact pressure on the
   * lower surfaces; cell field: von Mises stress.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  void write(JointSolution solution, Path file) {
    int points = 0;
    int cells = 0;
    for (int b = 0; b < bodies.size(); b++) {
      points += bodies.mesh(b).nodeCount();
      cells += bodies.mesh(b).cellCount();
    }
    UnstructuredGrid grid = new UnstructuredGrid().note(label);
    double[] displacement = new double[3 * points];
    double[] pressure = new double[points];
    double[] stress = new double[cells];
    int point = 0;
    int cell = 0;
    for (int b = 0; b < bodies.size(); b++) {
      String name = joint.mesh().bodies().get(b).name();
      Mesh mesh = bodies.mesh(b);
      double[] u = ofMesh(solution.field(b), mesh);
      Pose pose = solution.configuration().pose(joint.rigidBodies().get(b).frame());
      double[] placed = new double[3 * mesh.nodeCount()];
      pose.place(mesh.coordinates(), u, placed);
      Mesh drawn = mirrored ? Mirror.mirrored(mesh) : mesh;
      grid.body(name, drawn, mirrored ? Mirror.mirrored(placed) : placed);
      if (u != null) {
        System.arraycopy(mirrored ? Mirror.mirrored(u) : u, 0, displacement, 3 * point, u.length);
        StressField s = StressField.of(bodies.elastic(b), u);
        for (int c = 0; c < s.cells(); c++) {
          stress[cell + c] = s.vonMises(c);
        }
      }
      pressures(solution, b, pressure, point);
      point += mesh.nodeCount();
      cell += mesh.cellCount();
    }
    grid.pointField("displacement_mm", 3, displacement);
    grid.pointField("contact_pressure_MPa", 1, pressure);
    if (!Arrays.stream(stress).allMatch(v -> v == 0)) {
      grid.cellField("von_mises_MPa", 1, stress);
    }
    try {
      VtuWriter.write(grid, file);
    } catch (IOException e) {
      throw new UncheckedIOException("fields could not be written to " + file.getFileName(), e);
    }
  }

  /** The part of a field that belongs to nodes of the mesh; embedded beams have more. */
  private static double[] ofMesh(double[] field, Mesh mesh) {
    return field == null ? null : Arrays.copyOf(field, 3 * mesh.nodeCount());
  }

  /** Pressure on the surfaces of a body, those it has below and those it has above. */
  private void pressures(JointSolution solution, int body, double[] pressure, int offset) {
    Map<ContactSurface, List<ContactResult>> bySurface = new LinkedHashMap<>();
    for (ContactResult contact : solution.contacts()) {
      if (joint.pairing(contact.name()).primary().body() == body) {
        bySurface.computeIfAbsent(contact.surface(), s -> new ArrayList<>()).add(contact);
      }
    }
    bySurface.forEach(
        (surface, parts) -> {
          ContactResult whole = ContactResult.together("", parts);
          for (int i = 0; i < surface.nodes(); i++) {
            pressure[offset + surface.meshNode(i)] = whole.pressure(i);
          }
        });
  }
}
