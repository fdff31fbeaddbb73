package org.plumbline.mesh.surface;

/** Unit of length of a file that does not say its own. */
public enum LengthUnit {
  MM("mm", 1),
  CM("cm", 10),
  M("m", 1000);

  private final String symbol;
  private final double millimetres;

  LengthUnit(String symbol, double millimetres) {
    this.symbol = symbol;
    this.millimetres = millimetres;
  }

  /**
   * The unit of that symbol.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LengthUnit of(String symbol) {
    for (LengthUnit unit : values()) {
      if (unit.symbol.equals(symbol)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("unit is '" + symbol + "'; known: mm, cm, m");
  }

  /** As it is written: {@code mm}, {@code cm}, {@code m}. */
  public String symbol() {
    return symbol;
  }

  /** Millimetres in one unit. */
  public double millimetres() {
    return millimetres;
  }
}
