package org.plumbline.models.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.io.UnstructuredGrid;
import org.plumbline.mesh.io.VtuWriter;
import org.plumbline.mesh.topology.Mirror;
import org.plumbline.models.construct.CutStage;
import org.plumbline.models.construct.HardwareMesh;
import org.plumbline.models.construct.JointStage;
import org.plumbline.models.construct.LoadedConstruct;
import org.plumbline.models.construct.LoadedPiece;
import org.plumbline.models.fixation.HardwareBeam;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.recover.PrincipalStrains;
import org.plumbline.solver.recover.StressField;

/**
 * Writes the bodies of a solution, where they stand, with displacement, contact pressure and
 * stress; where a bone is cut also its parts, strains, plate and screws.
 *
 * <p>A cut bone stands as it does under everything that loads it, pulls on the joint's side of the
 * cut among them, so that motion of its gap and its stresses are those of the results.
 */
final class FieldFile {
  private static final double PERCENT = 100;

  private final CondensedJoint joint;
  private final CaseBodies bodies;
  private final boolean mirrored;
  private final String label;
  private final List<CutBody> cuts;

  /**
   * The bone that a study cuts.
   *
   * @param body its number among the bodies
   * @param hardware name of the body of its plate and screws
   * @param parts of its cells, as {@link CutStage#PARTS} numbers them
   * @param loaded the bone with its fixation; none before the operation
   */
  record CutBody(int body, String hardware, int[] parts, Optional<LoadedConstruct> loaded) {}

  /**
   * @param bodies those the solution was found for
   * @param label what the file says about the model
   * @param mirrored whether the limb is a left one
   * @param cuts the bones that are cut
   */
  FieldFile(
      CondensedJoint joint, CaseBodies bodies, boolean mirrored, String label, List<CutBody> cuts) {
    this.joint = joint;
    this.bodies = bodies;
    this.mirrored = mirrored;
    this.label = label;
    this.cuts = List.copyOf(cuts);
  }

  /**
   * Point fields: elastic displacement in the axes of each body's frame and contact pressure on the
   * lower surfaces; cell fields: von Mises stress and, where a bone is cut, its part and the
   * largest and smallest principal strain.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  void write(JointSolution solution, Path file) {
    UnstructuredGrid grid = new UnstructuredGrid().note(label);
    Fields fields = new Fields();
    for (int b = 0; b < bodies.size(); b++) {
      Mesh mesh = bodies.mesh(b);
      double[] u = displacement(solution, b);
      body(grid, solution, b, joint.mesh().bodies().get(b).name(), mesh, u);
      fields.points(
          u == null || !mirrored ? u : Mirror.mirrored(u),
          pressures(solution, b),
          mesh.nodeCount());
      fields.cells(parts(b), mesh.cellCount());
      if (u != null) {
        stress(b, u, fields);
      }
    }
    for (CutBody cut : cuts) {
      cut.loaded().ifPresent(l -> hardware(grid, solution, cut, l, fields));
    }
    fields.to(grid);
    try {
      VtuWriter.write(grid, file);
    } catch (IOException e) {
      throw new UncheckedIOException("fields could not be written to " + file.getFileName(), e);
    }
  }

  /** What is cut of a body, if anything. */
  private Optional<CutBody> cut(int body) {
    return cuts.stream().filter(c -> c.body() == body).findFirst();
  }

  /** Displacement of the nodes of a mesh; null if the body is rigid. */
  private double[] displacement(JointSolution solution, int body) {
    Optional<LoadedConstruct> loaded = cut(body).flatMap(CutBody::loaded);
    if (loaded.isPresent()) {
      return loaded.get().displacement();
    }
    double[] field = solution.field(body);
    // Embedded beams have nodes beyond those of the mesh.
    return field == null ? null : Arrays.copyOf(field, 3 * bodies.mesh(body).nodeCount());
  }

  private void body(
      UnstructuredGrid grid,
      JointSolution solution,
      int body,
      String name,
      Mesh mesh,
      double[] displacement) {
    Pose pose = solution.configuration().pose(joint.rigidBodies().get(body).frame());
    double[] placed = new double[3 * mesh.nodeCount()];
    pose.place(mesh.coordinates(), displacement, placed);
    Mesh drawn = mirrored ? Mirror.mirrored(mesh) : mesh;
    grid.body(name, drawn, mirrored ? Mirror.mirrored(placed) : placed);
  }

  private void stress(int body, double[] u, Fields fields) {
    StressField s = StressField.of(bodies.elastic(body), u);
    PrincipalStrains strains =
        !cuts.isEmpty() ? PrincipalStrains.of(bodies.elastic(body), u) : null;
    int first = fields.cells - s.cells();
    for (int c = 0; c < s.cells(); c++) {
      fields.stress(first + c, s.vonMises(c));
      if (strains != null) {
        fields.strain(first + c, PERCENT * strains.largest(c), PERCENT * strains.smallest(c));
      }
    }
  }

  private int[] parts(int body) {
    return cut(body).map(CutBody::parts).orElse(null);
  }

  /** Plate and screws as cells of their own body, displaced with the bone they hold. */
  private void hardware(
      UnstructuredGrid grid,
      JointSolution solution,
      CutBody cut,
      LoadedConstruct loaded,
      Fields fields) {
    Optional<HardwareMesh> hardware = loaded.construct().hardware();
    if (hardware.isEmpty()) {
      return;
    }
    Mesh mesh = hardware.get().mesh();
    List<LoadedPiece> pieces = loaded.hardware();
    double[] u = hardware.get().displacement(pieces.stream().map(LoadedPiece::moved).toList());
    body(grid, solution, cut.body(), cut.hardware(), mesh, u);
    fields.points(mirrored ? Mirror.mirrored(u) : u, null, mesh.nodeCount());
    int first = fields.cells;
    int[] parts = new int[mesh.cellCount()];
    Arrays.setAll(parts, c -> CutStage.PARTS.size() + hardware.get().kind(c).ordinal());
    fields.cells(parts, mesh.cellCount());
    for (int c = 0; c < mesh.cellCount(); c++) {
      fields.stress(first + c, pieces.get(hardware.get().beam(c)).vonMisesMPa());
      fields.strain(first + c, Double.NaN, Double.NaN);
    }
  }

  /** Pressure on the surfaces of a body, those it has below and those it has above. */
  private double[] pressures(JointSolution solution, int body) {
    Map<ContactSurface, List<ContactResult>> bySurface = new LinkedHashMap<>();
    for (ContactResult contact : solution.contacts()) {
      if (joint.pairing(contact.name()).primary().body() == body) {
        bySurface.computeIfAbsent(contact.surface(), s -> new ArrayList<>()).add(contact);
      }
    }
    double[] pressure = new double[bodies.mesh(body).nodeCount()];
    bySurface.forEach(
        (surface, parts) -> {
          ContactResult whole = ContactResult.together("", parts);
          for (int i = 0; i < surface.nodes(); i++) {
            pressure[surface.meshNode(i)] = whole.pressure(i);
          }
        });
    return pressure;
  }

  /** Fields of all bodies one after the other, growing. */
  private final class Fields {
    private final List<String> partNames =
        Stream.of(
                Stream.of(JointStage.WHOLE),
                CutStage.PARTS.stream(),
                Arrays.stream(HardwareBeam.Kind.values()).map(HardwareBeam.Kind::text))
            .flatMap(names -> names)
            .toList();
    private int points;
    private int cells;
    private double[] displacement = new double[0];
    private double[] pressure = new double[0];
    private double[] stress = new double[0];
    private double[] tension = new double[0];
    private double[] compression = new double[0];
    private int[] part = new int[0];

    /** More points; null stands for zero. */
    void points(double[] u, double[] p, int count) {
      displacement = Arrays.copyOf(displacement, 3 * (points + count));
      pressure = Arrays.copyOf(pressure, points + count);
      if (u != null) {
        System.arraycopy(u, 0, displacement, 3 * points, 3 * count);
      }
      if (p != null) {
        System.arraycopy(p, 0, pressure, points, count);
      }
      points += count;
    }

    /** More cells; null stands for a body that is not cut. */
    void cells(int[] parts, int count) {
      part = Arrays.copyOf(part, cells + count);
      stress = Arrays.copyOf(stress, cells + count);
      tension = Arrays.copyOf(tension, cells + count);
      compression = Arrays.copyOf(compression, cells + count);
      for (int c = 0; parts != null && c < count; c++) {
        part[cells + c] = 1 + parts[c];
      }
      cells += count;
    }

    void stress(int cell, double vonMises) {
      stress[cell] = vonMises;
    }

    void strain(int cell, double largest, double smallest) {
      tension[cell] = largest;
      compression[cell] = smallest;
    }

    void to(UnstructuredGrid grid) {
      grid.pointField("displacement_mm", 3, displacement);
      grid.pointField("contact_pressure_MPa", 1, pressure);
      if (!Arrays.stream(stress).allMatch(v -> v == 0)) {
        grid.cellField("von_mises_MPa", 1, stress);
        if (!cuts.isEmpty()) {
          grid.cellField("principal_strain_max_percent", 1, tension);
          grid.cellField("principal_strain_min_percent", 1, compression);
        }
      }
      if (!cuts.isEmpty()) {
        grid.labels("part", partNames, part);
      }
    }
  }
}
