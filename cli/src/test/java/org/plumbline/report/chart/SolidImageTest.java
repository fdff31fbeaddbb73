package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.report.chart.SolidPart.Tint;

/** Depth, light and outline of drawn solids, pixel by pixel. */
class SolidImageTest {
  private static final SolidView FRONT =
      new SolidView(
          "front", "", "", new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});

  /** A square that faces the eye. */
  private static SolidPart square(Tint tint, double half, double z) {
    double[] xyz = {-half, -half, z, half, -half, z, half, half, z, -half, half, z};
    return new SolidPart(tint, xyz, new int[] {0, 1, 2, 3});
  }

  private static Color at(List<SolidPart> parts, int x, int y) {
    BufferedImage image = SolidImage.of(parts, FRONT, 40, 40, -20, 20, 1);
    return new Color(image.getRGB(x, y));
  }

  @Test
  void whatIsNearerHidesWhatIsFarther() {
    SolidPart near = square(Tint.BRIDGE, 5, 2);
    SolidPart far = square(Tint.SOFT, 15, 0);
    assertThat(at(List.of(near, far), 20, 20)).isEqualTo(at(List.of(far, near), 20, 20));
    Color middle = at(List.of(near, far), 20, 20);
    assertThat(middle.getRed()).isGreaterThan(middle.getBlue());
    Color ring = at(List.of(near, far), 10, 20);
    assertThat(ring.getBlue()).isGreaterThan(ring.getRed());
    assertThat(at(List.of(near, far), 1, 1)).isEqualTo(Color.WHITE);
  }

  @Test
  void metalShinesThroughAndNothingElseDoes() {
    SolidPart bone = square(Tint.FRAGMENT, 15, 2);
    Color plain = at(List.of(bone), 20, 20);
    assertThat(at(List.of(bone, square(Tint.SOFT, 5, 0)), 20, 20)).isEqualTo(plain);
    assertThat(at(List.of(bone, square(Tint.METAL, 5, 0)), 20, 20).getRed())
        .isLessThan(plain.getRed());
  }

  @Test
  void edgesAreInked() {
    SolidPart bone = square(Tint.FRAGMENT, 10, 0);
    assertThat(at(List.of(bone), 10, 20).getRed())
        .as("the left edge lies at pixel 10")
        .isLessThan(at(List.of(bone), 20, 20).getRed() - 40);
  }

  @Test
  void whatLooksAwayIsNotDrawn() {
    SolidPart away =
        new SolidPart(Tint.FRAGMENT, square(Tint.FRAGMENT, 10, 0).xyz(), new int[] {3, 2, 1, 0});
    assertThat(at(List.of(away), 20, 20)).isEqualTo(Color.WHITE);
  }

  @Test
  void roundSurfacesAreSmoothAndEdgesSharp() {
    double s = Math.sin(Math.toRadians(10));
    double c = Math.cos(Math.toRadians(10));
    double[] roof = {-c, 0, -s, 0, 0, 0, 0, 1, 0, -c, 1, -s, c, 0, -s, c, 1, -s};
    SolidPart part = new SolidPart(Tint.FRAGMENT, roof, new int[] {0, 1, 2, 3, 1, 4, 5, 2});
    FacetNormals normals = new FacetNormals(part);
    assertThat(normals.corner(0, 1)).as("the ridge").isEqualTo(normals.corner(1, 0));
    assertThat(normals.corner(0, 1)[0]).isBetween(-1e-12, 1e-12);
    double steep = Math.sin(Math.toRadians(40));
    roof[2] = -steep;
    roof[11] = -steep;
    roof[14] = -steep;
    roof[17] = -steep;
    FacetNormals sharp = new FacetNormals(new SolidPart(Tint.FRAGMENT, roof, part.facets()));
    assertThat(sharp.corner(0, 1)).isNotEqualTo(sharp.corner(1, 0));
  }

  /** Seen from where it was laid, bone that was taken out would hide what was done. */
  @Test
  void whatWasTakenOutIsDrawnWhereItLiesBeside() {
    SolidPart bone = square(Tint.FRAGMENT, 10, 0);
    double[] xyz = {-30, -5, 0, -15, -5, 0, -15, 5, 0, -30, 5, 0};
    SolidPart wedge = new SolidPart(Tint.TAKEN, xyz, new int[] {0, 1, 2, 3});
    SolidView side =
        new SolidView(
            "side",
            "",
            "",
            new double[] {0, 0, 1},
            new double[] {0, 1, 0},
            new double[] {-1, 0, 0});
    assertThat(FRONT.seen(List.of(bone, wedge))).containsExactly(bone, wedge);
    assertThat(side.seen(List.of(bone, wedge))).containsExactly(bone);
    assertThat(side.seen(List.of(bone, square(Tint.METAL, 10, 5)))).hasSize(2);
  }

  @Test
  void logarithmsNeedTwoDecadesOfPositiveNumbers() {
    assertThat(Decades.spanned(List.of(0.5, 3.0, 6000.0))).isTrue();
    assertThat(Decades.spanned(List.of(0.0, 3.0, 6000.0))).isFalse();
    assertThat(Decades.spanned(List.of(1.0, 99.0))).isFalse();
  }
}
