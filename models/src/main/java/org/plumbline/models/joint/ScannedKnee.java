package org.plumbline.models.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.fit.KneeFit;
import org.plumbline.mesh.fit.KneeScan;
import org.plumbline.mesh.fit.ScanAxes;
import org.plumbline.mesh.io.StlReader;
import org.plumbline.mesh.surface.LengthUnit;
import org.plumbline.mesh.surface.TriangleSurface;
import org.plumbline.models.patient.Side;
import org.plumbline.models.study.InputFile;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.SurfaceSettings;

/** The knee that the surface files of a study hold. */
public final class ScannedKnee {
  private static final String FEMUR = "femur";
  private static final String TIBIA_BONE = "tibia_bone";
  private static final String TIBIA_CARTILAGE = "tibia_cartilage";

  /** Surfaces that are needed, by their keys in study files. */
  public static final List<String> SURFACES = List.of(FEMUR, TIBIA_BONE, TIBIA_CARTILAGE);

  private ScannedKnee() {}

  /**
   * Measures surfaces that were read already.
   *
   * @param surfaces by key, mm
   * @throws SurfaceException if they are no knee in the unit, axes or side that were told
   * @throws IllegalArgumentException if the axes are none
   */
  public static KneeFit measure(
      SurfaceSettings settings, Map<String, TriangleSurface> surfaces, Side side) {
    return KneeFit.of(
        new KneeScan(
            surfaces.get(FEMUR),
            surfaces.get(TIBIA_BONE),
            surfaces.get(TIBIA_CARTILAGE),
            settings.addedCartilageMm(),
            ScanAxes.of(settings.axes()),
            side == Side.LEFT));
  }

  /**
   * Reads and measures the files of a study.
   *
   * @throws SurfaceException also if a file has changed since the study was read
   */
  static KneeFit measure(SurfaceSettings settings, Side side) {
    LengthUnit unit = LengthUnit.of(settings.unit());
    Map<String, TriangleSurface> surfaces = new HashMap<>();
    settings.files().forEach((key, file) -> surfaces.put(key, read(file, unit)));
    return measure(settings, surfaces, side);
  }

  private static TriangleSurface read(InputFile file, LengthUnit unit) {
    try {
      byte[] bytes = StlReader.bytes(Path.of(file.path()));
      if (!Sha256.of(bytes).equals(file.sha256())) {
        throw new SurfaceException(
            file.path(), "has changed since the study was read", "run the command again");
      }
      return StlReader.parse(file.path(), bytes, unit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
