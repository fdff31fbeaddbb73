package org.plumbline.solver.deck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FibreField;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.material.MaterialField;

/**
 * The material of a block as engineering constants, read back from its elasticity matrix: isotropic
 * (E, ν), or with the fibre of each cell as axis 1 orthotropic.
 *
 * <p>In the axes of the material the compliance has rows (1/E₁, −ν₁₂/E₁, −ν₁₃/E₁) and so on; ν_ij
 * is load along i, contraction along j (docs/theory.md, eq. E7).
 */
final class DeckMaterial {
  /** Largest difference of two moduli that count as one, relative. */
  private static final double SAME = 1e-9;

  /** Digits that survive rotation and inversion of a matrix. */
  private static final MathContext DIGITS = new MathContext(12);

  private static final int VOIGT = 6;

  private final double[] constants;
  private final boolean isotropic;

  private DeckMaterial(double[] constants, boolean isotropic) {
    this.constants = constants;
    this.isotropic = isotropic;
  }

  /**
   * The material of all cells of a block.
   *
   * @throws DeckRefusal if cells differ in more than their fibres' direction
   */
  static DeckMaterial of(String body, CellBlock block, MaterialField field) {
    if (block.fibres().isEmpty()) {
      Elasticity first = field.at(0);
      for (int c = 1; c < block.size(); c++) {
        if (field.at(c) != first) {
          requireSame(body, block, c, first.matrix(), field.at(c).matrix());
        }
      }
      return isotropic(body, block, first.matrix());
    }
    double[] constants = null;
    for (int c = 0; c < block.size(); c++) {
      double[] local = turned(field.at(c).matrix(), axes(block.fibres().get(), c));
      double[] own = orthotropic(body, block, local);
      if (constants == null) {
        constants = own;
      } else {
        requireSame(body, block, c, constants, own);
      }
    }
    for (int i = 0; i < constants.length; i++) {
      constants[i] = rounded(constants[i]);
    }
    return new DeckMaterial(constants, false);
  }

  boolean isIsotropic() {
    return isotropic;
  }

  /** E, MPa, of an isotropic material. */
  double youngsModulus() {
    return constants[0];
  }

  /** ν of an isotropic material. */
  double poissonRatio() {
    return constants[1];
  }

  /** E₁, E₂, E₃ of an orthotropic material, axis 0 … 2, MPa. */
  double modulus(int axis) {
    return constants[axis];
  }

  /** ν₁₂, ν₂₃, ν₁₃ in this order. */
  double poisson(int index) {
    return constants[3 + index];
  }

  /** G₁₂, G₂₃, G₁₃ in this order, MPa. */
  double shear(int index) {
    return constants[6 + index];
  }

  /** Unit vectors 1, 2, 3 of the material of a cell, three numbers each. */
  static double[] axes(FibreField fibres, int cell) {
    double[] a = {fibres.component(cell, 0), fibres.component(cell, 1), fibres.component(cell, 2)};
    int least = 0;
    for (int k = 1; k < 3; k++) {
      if (Math.abs(a[k]) < Math.abs(a[least])) {
        least = k;
      }
    }
    double[] d = new double[3];
    d[least] = 1;
    double dot = a[least];
    double square = 0;
    for (int k = 0; k < 3; k++) {
      d[k] -= dot * a[k];
      square += d[k] * d[k];
    }
    double length = Math.sqrt(square);
    double[] out = new double[9];
    for (int k = 0; k < 3; k++) {
      out[k] = a[k];
      out[3 + k] = d[k] / length;
    }
    for (int k = 0; k < 3; k++) {
      int i = (k + 1) % 3;
      int j = (k + 2) % 3;
      out[6 + k] = out[i] * out[3 + j] - out[j] * out[3 + i];
    }
    return out;
  }

  private static DeckMaterial isotropic(String body, CellBlock block, double[] d) {
    double shear = d[(VOIGT + 1) * 3];
    double lame = d[1];
    double poisson = rounded(lame / (2 * (lame + shear)));
    double modulus = rounded(2 * shear * (1 + poisson));
    double[] again = Elasticity.isotropic(modulus, poisson).matrix();
    for (int i = 0; i < d.length; i++) {
      if (Math.abs(d[i] - again[i]) > SAME * d[0]) {
        throw new DeckRefusal(
            "block '"
                + block.name()
                + "' of body '"
                + body
                + "' is not isotropic and has no fibres; its material has no name in other codes");
      }
    }
    return new DeckMaterial(new double[] {modulus, poisson}, true);
  }

  private static double[] orthotropic(String body, CellBlock block, double[] d) {
    for (int i = 0; i < VOIGT; i++) {
      for (int j = 0; j < VOIGT; j++) {
        boolean coupled = i != j && (i >= 3 || j >= 3);
        if (coupled && Math.abs(d[VOIGT * i + j]) > SAME * d[0]) {
          throw new DeckRefusal(
              "block '"
                  + block.name()
                  + "' of body '"
                  + body
                  + "' is not orthotropic about its fibres; its material has no name in other"
                  + " codes");
        }
      }
    }
    double[] s = inverse(d);
    return new double[] {
      1 / s[0],
      1 / s[4],
      1 / s[8],
      -s[1] / s[0],
      -s[5] / s[4],
      -s[2] / s[0],
      d[(VOIGT + 1) * 3],
      d[(VOIGT + 1) * 4],
      d[(VOIGT + 1) * 5]
    };
  }

  /** Inverse of the upper left 3×3 block. */
  private static double[] inverse(double[] d) {
    double[] m = new double[9];
    for (int i = 0; i < 3; i++) {
      System.arraycopy(d, VOIGT * i, m, 3 * i, 3);
    }
    double[] out = new double[9];
    double determinant = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int a = (j + 1) % 3;
        int b = (j + 2) % 3;
        int c = (i + 1) % 3;
        int e = (i + 2) % 3;
        out[3 * i + j] = m[3 * a + c] * m[3 * b + e] - m[3 * a + e] * m[3 * b + c];
      }
      determinant += m[i] * out[3 * i];
    }
    for (int k = 0; k < 9; k++) {
      out[k] /= determinant;
    }
    return out;
  }

  /**
   * Elasticity in other axes: D' = Tᵀ D T with T the strain in the old axes per strain in the new.
   *
   * @param q the new axes, three numbers each
   */
  private static double[] turned(double[] d, double[] q) {
    int[] first = {0, 1, 2, 0, 1, 2};
    int[] second = {0, 1, 2, 1, 2, 0};
    double[] t = new double[VOIGT * VOIGT];
    for (int n = 0; n < VOIGT; n++) {
      for (int o = 0; o < VOIGT; o++) {
        int i = first[n];
        int j = second[n];
        int p = first[o];
        int r = second[o];
        double sum = q[3 * i + p] * q[3 * j + r] + q[3 * j + p] * q[3 * i + r];
        t[VOIGT * o + n] = o < 3 ? sum / 2 : sum;
      }
    }
    double[] out = new double[VOIGT * VOIGT];
    for (int m = 0; m < VOIGT; m++) {
      for (int n = 0; n < VOIGT; n++) {
        double sum = 0;
        for (int a = 0; a < VOIGT; a++) {
          for (int b = 0; b < VOIGT; b++) {
            sum += t[VOIGT * a + m] * d[VOIGT * a + b] * t[VOIGT * b + n];
          }
        }
        out[VOIGT * m + n] = sum;
      }
    }
    return out;
  }

  private static void requireSame(
      String body, CellBlock block, int cell, double[] expected, double[] own) {
    double largest = 0;
    for (double v : expected) {
      largest = Math.max(largest, Math.abs(v));
    }
    for (int i = 0; i < own.length; i++) {
      if (Math.abs(own[i] - expected[i]) > SAME * largest) {
        throw new DeckRefusal(
            String.format(
                Locale.ROOT,
                "cell %d of block '%s' of body '%s' has another modulus than the first (%g against"
                    + " %g MPa); decks have one material for each block: split the block",
                cell,
                block.name(),
                body,
                own[i],
                expected[i]));
      }
    }
  }

  private static double rounded(double v) {
    return BigDecimal.valueOf(v).round(DIGITS).doubleValue();
  }
}
