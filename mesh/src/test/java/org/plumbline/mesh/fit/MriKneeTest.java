package org.plumbline.mesh.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.mesh.anatomy.CartilageShape;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.CompartmentShape;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.KneeSurfaces;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.io.StlReader;
import org.plumbline.mesh.quality.QualityReport;
import org.plumbline.mesh.surface.LengthUnit;

/** A real knee, where its surfaces are at hand: {@code -Dplumbline.data=DIR}. */
class MriKneeTest {
  /** Target: the shape stands for the surfaces within this, rms over the contact zones, mm. */
  private static final double TARGET = 1;

  /** Target of sampled surfaces, rms, mm. */
  private static final double SAMPLED_TARGET = 0.3;

  /** Femoral cartilage is not in the data; assumed, mm. */
  private static final double CARTILAGE = 2.25;

  private final Path folder = Path.of(System.getProperty("plumbline.data", "")).resolve("knee-mri");

  @BeforeEach
  void filesAreThere() {
    assumeTrue(
        System.getProperty("plumbline.data") != null
            && Files.exists(folder.resolve("femur-subchondral-bone.stl")),
        "skipped: no knee-mri surfaces; give -Dplumbline.data=DIR, a folder that holds knee-mri");
  }

  private KneeScan scan(LengthUnit unit) throws IOException {
    return new KneeScan(
        StlReader.read(folder.resolve("femur-subchondral-bone.stl"), unit),
        StlReader.read(folder.resolve("tibia-subchondral-bone.stl"), unit),
        StlReader.read(folder.resolve("tibia-cartilage.stl"), unit),
        CARTILAGE,
        ScanAxes.of("ASR"),
        false);
  }

  @Test
  void shapeStandsForTheSurfacesOverTheContactZones() throws IOException {
    KneeFit fit = KneeFit.of(scan(LengthUnit.M));
    for (Compartment c : Compartment.values()) {
      assertThat(fit.condyleResidual(c).rms()).isLessThan(TARGET);
      assertThat(fit.plateauResidual(c).rms()).isLessThan(TARGET);
      assertRecorded("fit", c, "condyle", fit.condyleResidual(c).rms());
      assertRecorded("fit", c, "plateau", fit.plateauResidual(c).rms());
      assertThat(fit.condyleResidual(c).points()).isGreaterThan(300);
    }
    KneeShape shape =
        KneeShape.of(
            fit.compartment(Compartment.MEDIAL),
            fit.compartment(Compartment.LATERAL),
            new CartilageShape(2.25, 2.25, 0.45),
            CutShape.generic());
    assertThat(shape.problems()).isEmpty();
  }

  /**
   * Bone radii known for this mesh from another measurement (strips of 24 and 18 mm), and limits.
   */
  @Test
  void agreesWithWhatIsKnownOfThisKnee() throws IOException {
    KneeFit fit = KneeFit.of(scan(LengthUnit.M));
    CompartmentShape medial = fit.compartment(Compartment.MEDIAL);
    CompartmentShape lateral = fit.compartment(Compartment.LATERAL);
    assertThat(medial.condyleSagittalRadius() - CARTILAGE).isCloseTo(38.4, within(2.5));
    assertThat(medial.condyleCoronalRadius() - CARTILAGE).isCloseTo(16.4, within(2.5));
    assertThat(lateral.troughZ() - medial.troughZ()).isCloseTo(49.7, within(1.5));
    assertThat((medial.posteriorSlopeDeg() + lateral.posteriorSlopeDeg()) / 2)
        .isCloseTo(9.2, within(2.0));
    assertThat(lateral.plateauSagittalRadius()).as("convex").isNegative();
    assertThat(fit.tibialCartilage(Compartment.LATERAL))
        .isGreaterThan(fit.tibialCartilage(Compartment.MEDIAL));
    assertThat(fit.boneWidth()).isCloseTo(68.5, within(2.0));
  }

  /**
   * Sampled surfaces lie within 0.3 mm of the scan where the fitted ones do not, and can be meshed.
   */
  @Test
  void meshesTheSurfacesAsTheyAre() throws IOException {
    KneeFit fit = KneeFit.of(scan(LengthUnit.M));
    KneeShape shape =
        KneeShape.of(
            fit.compartment(Compartment.MEDIAL),
            fit.compartment(Compartment.LATERAL),
            new CartilageShape(2.05, CARTILAGE, 0.45),
            CutShape.generic());
    KneeSurfaces sampled = fit.sampled(shape);
    SurfaceDistance near = new SurfaceDistance(fit, sampled);
    SurfaceDistance far = new SurfaceDistance(fit, KneeSurfaces.of(shape));
    for (MeshLevel level : new MeshLevel[] {MeshLevel.COARSE, MeshLevel.STANDARD}) {
      for (BodyMesh body : KneeMesher.mesh(shape, sampled, level).bodies()) {
        assertThat(QualityReport.of(body.mesh()).overall().minScaledJacobian()).isGreaterThan(0.25);
      }
    }
    for (Compartment c : Compartment.values()) {
      assertThat(near.plateau(c).rms()).isLessThan(SAMPLED_TARGET);
      assertThat(near.condyle(c).rms()).isLessThan(SAMPLED_TARGET);
      assertRecorded("sampled", c, "condyle", near.condyle(c).rms());
      assertRecorded("sampled", c, "plateau", near.plateau(c).rms());
      assertThat(near.plateau(c).points()).isGreaterThan(1000);
    }
    assertThat(far.plateau(Compartment.LATERAL).rms()).as("mutant").isGreaterThan(SAMPLED_TARGET);
  }

  /** The number is that which {@code docs/validation.md} tells, to the digits told. */
  private static void assertRecorded(String surface, Compartment c, String part, double rms)
      throws IOException {
    String id = surface + "-" + c.name().toLowerCase(Locale.ROOT) + "-" + part;
    System.out.printf(Locale.ROOT, "knee-mri, %s: rms %.4f mm%n", id, rms);
    Matcher recorded =
        Pattern.compile("\\{id: " + id + ", value: ([0-9.]+), unit: mm,")
            .matcher(Files.readString(Path.of("../docs/validation/recorded.yaml")));
    assertThat(recorded.find()).as(id).isTrue();
    assertThat(rms).as(id).isCloseTo(Double.parseDouble(recorded.group(1)), within(0.0051));
  }

  @Test
  void refusesTheUnitThatIsWrong() {
    assertThatThrownBy(() -> KneeFit.of(scan(LengthUnit.MM)))
        .isInstanceOf(SurfaceException.class)
        .hasMessageContaining("1000 times as large");
  }
}
