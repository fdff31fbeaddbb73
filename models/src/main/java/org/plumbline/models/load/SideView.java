package org.plumbline.models.load;

/** Where the resultant of a load case points in the side view of the limb. */
public enum SideView {
  /** Along the line from hip to ankle, in which a sloping plateau bears a part as shear. */
  ALONG_LIMB("along-limb"),
  /**
   * At right angles to the plateau, as implants measured it in every activity (Kutzner 2010): what
   * the muscles add to the force along the limb takes the shear away (docs/theory.md, eq. C33).
   */
  SQUARE_TO_PLATEAU("square-to-plateau");

  private final String text;

  SideView(String text) {
    this.text = text;
  }

  /** As in study files. */
  public String text() {
    return text;
  }

  /** The one of that text, which a schema has checked. */
  public static SideView of(String text) {
    for (SideView v : values()) {
      if (v.text.equals(text)) {
        return v;
      }
    }
    throw new IllegalArgumentException("no side view is called '" + text + "'");
  }
}
