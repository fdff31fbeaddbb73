package org.plumbline.models.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.load.ForceLoad;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;

/**
 * The ball in formulas: six regions, of which the outer roof gives 0.8 % of the load per degree of
 * turn to the inner one, and the outer front 0.4 % per degree of forward turn to the outer back.
 */
record BallModel(Study study) implements StudyModel {
  static final String LABEL = "made-up joint";

  static final List<String> REGIONS =
      List.of("roof_outer", "front_outer", "back_outer", "front_inner", "back_inner", "roof_inner");

  private static final double[] SHARES = {40, 18, 12, 10, 10, 10};
  private static final double AREA = 300;

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public List<String> compartments() {
    return REGIONS;
  }

  @Override
  public List<Row> limbRows(double angleDeg) {
    return limbRows(study, angleDeg);
  }

  static List<Row> limbRows(Study study, double angleDeg) {
    double cover = study.own(BallSettings.class).coverDeg() + angleDeg;
    return List.of(
        new Row(study.name(), "", angleDeg, "", "", "limb", "cover_angle", cover, "deg"));
  }

  @Override
  public Outcome solve(CaseKey key, Optional<Path> fieldsFile) {
    fieldsFile.ifPresent(BallModel::write);
    BallSettings own = study.own(BallSettings.class);
    Vector3D force = study.loadCase(key.loadCase(), ForceLoad.class).newtons(own.bodyWeightN());
    double[] share = SHARES.clone();
    share[0] -= 0.8 * key.angleDeg();
    share[5] += 0.8 * key.angleDeg();
    share[1] -= 0.4 * own.forwardDeg();
    share[2] += 0.4 * own.forwardDeg();
    RegionRows rows = new RegionRows(study.name(), key);
    List<RegionLoad> loads = new ArrayList<>();
    List<PressureMap> maps = new ArrayList<>();
    for (int r = 0; r < share.length; r++) {
      Vector3D part = force.scalarMultiply(share[r] / 100);
      double mean = part.getNorm() / AREA;
      loads.add(
          new RegionLoad(
              REGIONS.get(r),
              part,
              part.getNorm(),
              AREA,
              2 * mean,
              1.8 * mean,
              List.of(new RegionLoad.Coordinate("y", 20))));
      maps.add(square(REGIONS.get(r), 20 * (r % 3), 20 * (r / 3), 2 * mean));
    }
    rows.addRegions(loads, force.normalize());
    Proof proof = new Proof(2e-10, 3e-10, 1e-9, 0, 1e-11, 1e-10, 5, 7);
    return new Solved(key, rows.rows(), maps, proof, List.of());
  }

  /** A field of 10 mm around a place, pressed in its middle. */
  private static PressureMap square(String region, double across, double along, double peak) {
    double[] x = new double[9];
    double[] y = new double[9];
    double[] p = new double[9];
    for (int i = 0; i < x.length; i++) {
      x[i] = across + 5.0 * (i % 3 - 1);
      y[i] = along + 5.0 * (i / 3 - 1);
    }
    p[4] = peak;
    return new PressureMap(
        region, x, y, p, new int[] {0, 1, 4, 3, 1, 2, 5, 4, 3, 4, 7, 6, 4, 5, 8, 7});
  }

  private static void write(Path file) {
    try {
      Files.writeString(file, "<VTKFile/>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
