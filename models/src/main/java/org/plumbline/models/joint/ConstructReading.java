package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.construct.Construct;
import org.plumbline.models.construct.GapMotion;
import org.plumbline.models.construct.HingeStrain;
import org.plumbline.models.construct.LoadedConstruct;
import org.plumbline.models.construct.MeasuringPoint;
import org.plumbline.models.construct.TissueClass;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.HardwareMaterial;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.HingeState;
import org.plumbline.models.study.PlateSettings;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Reads what a cut bone bears in a solved case: motion of the gap, strains of the hinge, stress of
 * the filling (docs/theory.md, eqs. W1 to W5).
 */
final class ConstructReading {
  private static final double PERCENT = 100;

  private final ConstructSettings settings;

  ConstructReading(ConstructSettings settings) {
    this.settings = settings;
  }

  /**
   * A construct under what a solution found: pressure of the joint, pulls of lines.
   *
   * @param field of the cut bone
   * @param jointSide names of the lines that insert on the joint's side of the cut
   */
  static LoadedConstruct loaded(
      Construct construct,
      double[] field,
      List<Potential> potentials,
      Configuration configuration,
      Set<String> jointSide) {
    return new LoadedConstruct(
        construct, construct.contactForces(field), pulls(potentials, configuration, jointSide));
  }

  /** The case with the rows of its construct. */
  Solved of(Solved solved, LoadedConstruct loaded, Correction correction) {
    CompartmentRows rows = new CompartmentRows(solved.rows().get(0).study(), solved.key());
    List<String> remarks = new ArrayList<>(solved.warnings());
    Vector3D down =
        correction.after().ankleCentre().subtract(correction.after().kneeCentre()).normalize();
    double axial = loaded.forceAlong(down.getX(), down.getY(), down.getZ());
    gap(loaded, axial, rows, remarks);
    if (settings.hinge().state() == HingeState.ELASTIC) {
      hinge(
          loaded.hinge(correction.wedges().get(0).bridgeMm(), settings.hinge().lengthMm()),
          rows,
          remarks);
    }
    plate(loaded, rows, remarks);
    loaded.fillingStress().ifPresent(s -> rows.add("graft", "von_mises_p95", s, "MPa"));
    List<Row> all = new ArrayList<>(solved.rows());
    all.addAll(rows.rows());
    return new Solved(solved.key(), all, solved.maps(), solved.proof(), remarks);
  }

  /** Pulls of ligaments and muscles on the joint's side: their end there, and the force on it. */
  private static List<double[]> pulls(
      List<Potential> potentials, Configuration c, Set<String> jointSide) {
    List<double[]> pulls = new ArrayList<>();
    for (Potential p : potentials) {
      if (p instanceof LineElement line && jointSide.contains(line.name())) {
        double[] from = line.a().position(c);
        double[] to = line.b().position(c);
        double length = line.length(c);
        double tension = line.force(c);
        double[] pull = new double[6];
        for (int a = 0; a < 3; a++) {
          pull[a] = from[a];
          pull[3 + a] = tension * (to[a] - from[a]) / length;
        }
        pulls.add(pull);
      }
    }
    return pulls;
  }

  private static void gap(
      LoadedConstruct loaded, double axial, CompartmentRows rows, List<String> remarks) {
    double worst = 0;
    rows.add("gap", "force_axial", axial, "N");
    for (MeasuringPoint point : MeasuringPoint.values()) {
      GapMotion motion = loaded.motion(point);
      String at = "_" + point.text();
      rows.add("gap", "motion_normal" + at, motion.normalMm(), "mm");
      rows.add("gap", "motion_shear" + at, motion.shearMm(), "mm");
      rows.add("gap", "strain" + at, PERCENT * motion.strain(), "%");
      worst = Math.max(worst, motion.strain());
    }
    double closing = -loaded.motion(MeasuringPoint.ENTRY).normalMm();
    if (closing > 0) {
      rows.add("gap", "stiffness_entry", axial / closing, "N/mm");
    }
    rows.add("gap", "strain_class", TissueClass.of(worst).ordinal(), "1");
    if (TissueClass.of(worst) != TissueClass.BONE) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "the gap is strained by up to %.1f %%, above the 2 %% under which bone forms (Perren"
                  + " 1979): %s",
              PERCENT * worst,
              words(TissueClass.of(worst))));
    }
  }

  private static String words(TissueClass c) {
    return switch (c) {
      case BONE -> "bone";
      case FIBROCARTILAGE -> "fibrocartilage";
      case GRANULATION -> "granulation tissue only";
      case NONE -> "no tissue survives";
    };
  }

  private void plate(LoadedConstruct loaded, CompartmentRows rows, List<String> remarks) {
    PlateSettings plate = settings.plate();
    loaded
        .plateStress()
        .ifPresent(
            s -> metal("plate", s, FixationLiterature.material(plate.material()), rows, remarks));
    loaded
        .screwStress()
        .ifPresent(
            s ->
                metal(
                    "screws",
                    s,
                    FixationLiterature.material(plate.screwMaterial()),
                    rows,
                    remarks));
  }

  /** Stress of a part of the fixation, and how many times its limits exceed it. */
  private static void metal(
      String part,
      double stress,
      HardwareMaterial material,
      CompartmentRows rows,
      List<String> remarks) {
    String prefix = part.equals("plate") ? "" : part + "_";
    rows.add("plate", prefix + "von_mises", stress, "MPa");
    rows.add("plate", prefix + "yield_margin", material.yieldMPa() / stress, "1");
    material
        .fatigueMPa()
        .ifPresent(f -> rows.add("plate", prefix + "fatigue_margin", f / stress, "1"));
    double limit = material.fatigueMPa().orElse(material.yieldMPa());
    if (stress > limit) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%s of %s reaches %.0f MPa, above its %s limit of %.0f MPa",
              part,
              material.name().replace('_', ' '),
              stress,
              material.fatigueMPa().isPresent() && stress < material.yieldMPa()
                  ? "fatigue"
                  : "yield",
              stress < material.yieldMPa() ? limit : material.yieldMPa()));
    }
  }

  private static void hinge(HingeStrain strain, CompartmentRows rows, List<String> remarks) {
    rows.add("hinge", "opening_strain", PERCENT * strain.opening(), "%");
    rows.add("hinge", "opening_margin", strain.openingMargin(), "1");
    rows.add("hinge", "load_strain_tension", PERCENT * strain.tension(), "%");
    rows.add("hinge", "load_strain_compression", PERCENT * strain.compression(), "%");
    rows.add("hinge", "load_margin", strain.loadMargin(), "1");
    if (strain.loadMargin() < 1) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "under load the bone bridge is strained by %.2f %% in tension and %.2f %% in"
                  + " compression, beyond yield (%.1f and %.1f %%): elastic numbers of the hinge are"
                  + " a lower bound of its motion",
              PERCENT * strain.tension(),
              PERCENT * strain.compression(),
              PERCENT * HingeStrain.YIELD_TENSION,
              PERCENT * HingeStrain.YIELD_COMPRESSION));
    }
  }
}
