package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.construct.Construct;
import org.plumbline.models.construct.FaceForce;
import org.plumbline.models.construct.FaceReading;
import org.plumbline.models.construct.GapMotion;
import org.plumbline.models.construct.HeadPoint;
import org.plumbline.models.construct.HingeStrain;
import org.plumbline.models.construct.LoadedConstruct;
import org.plumbline.models.construct.LoadedConstruct.FillingStress;
import org.plumbline.models.construct.MeasuringPoint;
import org.plumbline.models.construct.TissueClass;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.GapFiller;
import org.plumbline.models.literature.HardwareMaterial;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.study.ConstructSettings;
import org.plumbline.models.study.GapWay;
import org.plumbline.models.study.HingeState;
import org.plumbline.models.study.PlateSettings;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Reads what a cut bone bears in a solved case: motion of the gap, strains of the hinge, stress of
 * the filling (docs/theory.md, eqs. W1 to W5).
 */
final class ConstructReading {
  private static final double PERCENT = 100;
  private static final double NMM_PER_NM = 1000;

  /** Share of the pressure from which on tension of bonded faces is remarked. */
  private static final double PULLED = 0.05;

  private final PlannedCut cut;
  private final ConstructSettings settings;
  private final int body;
  private final JointSidePulls pulls;

  /**
   * @param body number of the cut bone
   * @param pulls the lines that insert on the joint's side of the cut
   */
  ConstructReading(PlannedCut cut, int body, JointSidePulls pulls) {
    this.cut = cut;
    this.settings = cut.settings();
    this.body = body;
    this.pulls = pulls;
  }

  /** A construct under what a solution of the joint exerts on it. */
  LoadedConstruct load(Construct construct, List<Potential> potentials, JointSolution solution) {
    return new LoadedConstruct(
        construct,
        construct.contactForces(solution.field(body)),
        pulls.in(potentials, solution.configuration()));
  }

  /** The case with the rows of its construct. */
  Solved of(Solved solved, LoadedConstruct loaded, Correction correction) {
    CompartmentRows rows = new CompartmentRows(solved.rows().get(0).study(), solved.key());
    List<String> remarks = new ArrayList<>();
    Vector3D along = towardShaft(correction);
    double axial = loaded.forceAlong(along.getX(), along.getY(), along.getZ());
    if (settings.gap().way() == GapWay.CLOSED) {
      faces(loaded.faceForce(), axial, rows, remarks);
    } else {
      gap(loaded, axial, rows, remarks);
    }
    for (HeadPoint point : HeadPoint.values()) {
      double sinking = loaded.sinking(point, along.getX(), along.getY(), along.getZ());
      rows.add("gap", "sinking_" + point.text(), sinking, "mm");
      if (sinking > 0) {
        rows.add("gap", "stiffness_" + point.text(), axial / sinking, "N/mm");
      }
    }
    loaded.face().ifPresent(f -> face(f, rows, remarks));
    if (settings.hinge().state() == HingeState.ELASTIC
        || settings.hinge().state() == HingeState.BOUNDED) {
      hinge(
          loaded.hinge(
              correction.wedges().get(cut.number()).bridgeMm(), settings.hinge().lengthMm()),
          rows,
          remarks);
    }
    plate(loaded, rows, remarks);
    loaded.fillingStress().ifPresent(s -> filling(s, rows, remarks));
    List<Row> all = new ArrayList<>(solved.rows());
    rows.rows().forEach(r -> all.add(ofCut(r)));
    List<String> told = new ArrayList<>(solved.warnings());
    remarks.forEach(r -> told.add(cut.prefix() + r));
    return solved.with(all, told);
  }

  private Row ofCut(Row r) {
    return new Row(
        r.study(),
        r.loadCase(),
        r.angleDeg(),
        r.axis2(),
        r.axis2Value(),
        cut.region(r.region()),
        r.quantity(),
        r.value(),
        r.unit());
  }

  /** Along the mechanical axis of the cut bone, away from the joint. */
  private Vector3D towardShaft(Correction correction) {
    Landmarks limb = correction.after();
    Vector3D far = cut.bone() == Bone.TIBIA ? limb.ankleCentre() : limb.hipCentre();
    return far.subtract(limb.kneeCentre()).normalize();
  }

  /** What passes through the faces of a closed wedge, and how far bonding them matters. */
  private static void faces(
      FaceForce force, double axial, CompartmentRows rows, List<String> remarks) {
    rows.add("gap", "force_axial", axial, "N");
    rows.add("gap", "face_pressed", force.pressedN(), "N");
    rows.add("gap", "face_pulled", force.pulledN(), "N");
    if (force.pulledN() > PULLED * force.pressedN()) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "the bonded faces of the closed wedge carry %.0f N of tension beside %.0f N of"
                  + " pressure: until they have healed they would part there",
              force.pulledN(),
              force.pressedN()));
    }
  }

  private static void gap(
      LoadedConstruct loaded, double axial, CompartmentRows rows, List<String> remarks) {
    double worst = 0;
    double widest = 0;
    rows.add("gap", "force_axial", axial, "N");
    for (MeasuringPoint point : MeasuringPoint.of(loaded.construct().bone().cut())) {
      GapMotion motion = loaded.motion(point);
      String at = "_" + point.text();
      rows.add("gap", "motion_normal" + at, motion.normalMm(), "mm");
      rows.add("gap", "motion_shear" + at, motion.shearMm(), "mm");
      rows.add("gap", "strain" + at, PERCENT * motion.strain(), "%");
      worst = Math.max(worst, motion.strain());
      widest = Math.max(widest, motion.magnitudeMm());
    }
    rows.add("gap", "motion_largest", widest, "mm");
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
        .block()
        .ifPresent(
            b -> {
              rows.add("plate", "block_force", b.forceN(), "N");
              rows.add("plate", "block_pressure", b.pressureMPa(), "MPa");
              if (b.forceN() == 0) {
                remarks.add("the block is loose: the load opens the gap beside it");
              }
            });
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

  private void filling(FillingStress stress, CompartmentRows rows, List<String> remarks) {
    rows.add("graft", "von_mises_p95", stress.vonMisesMPa(), "MPa");
    rows.add("graft", "compression_p95", stress.compressionMPa(), "MPa");
    GapFiller filler = ConstructDefinition.filler(settings.gap());
    if (filler.strengthMPa().isPresent() && stress.compressionMPa() > 0) {
      double strength = filler.strengthMPa().getAsDouble();
      rows.add("graft", "crush_margin", strength / stress.compressionMPa(), "1");
      if (stress.compressionMPa() > strength) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "the filling (%s) bears %.1f MPa of compression, above the %.1f MPa that crush it",
                filler.name().replace('_', ' '),
                stress.compressionMPa(),
                strength));
      }
    }
  }

  private void face(FaceReading face, CompartmentRows rows, List<String> remarks) {
    rows.add("hinge", "moment", face.momentNmm() / NMM_PER_NM, "N m");
    rows.add("hinge", "pressing_force", face.pressureN(), "N");
    if (settings.hinge().state() == HingeState.FRACTURED) {
      rows.add("hinge", "crack_closed", PERCENT * face.closedShare(), "%");
      rows.add("hinge", "crack_opening", face.partedMm(), "mm");
      return;
    }
    rows.add("hinge", "moment_bound", face.boundNmm() / NMM_PER_NM, "N m");
    rows.add("hinge", "plastic_rotation", Math.toDegrees(face.rotationRad()), "deg");
    if (face.rotationRad() != 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "the bone bridge yields: it turns by %.2f° at the %.1f N m that it bears",
              Math.toDegrees(face.rotationRad()),
              face.boundNmm() / NMM_PER_NM));
    }
  }

  private static void hinge(HingeStrain strain, CompartmentRows rows, List<String> remarks) {
    rows.add("hinge", "opening_strain", PERCENT * strain.opening(), "%");
    rows.add("hinge", "opening_margin", strain.openingMargin(), "1");
    if (strain.openingMargin() < 1) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "making the wedge bends the bone bridge by %.1f %% (beam formula), %.0f times what"
                  + " cortical bone yields at (%.1f %%): the model lets it yield without cracking,"
                  + " which many hinges do not",
              PERCENT * strain.opening(),
              1 / strain.openingMargin(),
              PERCENT * HingeStrain.YIELD_TENSION));
    }
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
