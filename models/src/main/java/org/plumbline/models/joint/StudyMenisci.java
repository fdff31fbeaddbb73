package org.plumbline.models.joint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.Menisci;
import org.plumbline.mesh.anatomy.MeniscusResection;
import org.plumbline.mesh.anatomy.MeniscusShape;
import org.plumbline.models.study.Fibrocartilage;
import org.plumbline.models.study.FibrocartilageSettings;
import org.plumbline.models.study.FibrocartilageState;
import org.plumbline.models.study.NumberText;

/** What the menisci of a study mean in terms of shapes, materials and words. */
final class StudyMenisci {
  private static final String NONE = "cartilage only";
  private static final String SOME = "with menisci";

  private StudyMenisci() {}

  /** The shape of each; the generic one, trimmed and displaced as the study says. */
  static Menisci shapes(FibrocartilageSettings settings) {
    Menisci shapes = Menisci.none();
    for (Compartment c : Compartment.values()) {
      Fibrocartilage m = settings.of(c.label());
      if (m.present()) {
        MeniscusShape whole = Menisci.generic().of(c).orElseThrow().extruded(m.extrusionMm());
        shapes =
            shapes.with(
                c,
                m.state() == FibrocartilageState.PARTIAL
                    ? whole.trimmed(
                        new MeniscusResection(m.trimShare(), m.trimFromDeg(), m.trimToDeg()))
                    : whole);
      }
    }
    return shapes;
  }

  /** Tissue and attachments of each that is there, by the name of its body. */
  static Map<String, MeniscusTissue> tissues(FibrocartilageSettings settings) {
    MeniscusTissue tissue =
        MeniscusTissue.of(
            settings.circumferentialModulusMPa(),
            settings.radialModulusMPa(),
            settings.hornStiffness(),
            settings.rimStiffness());
    Map<String, MeniscusTissue> out = new HashMap<>();
    for (Compartment c : Compartment.values()) {
      FibrocartilageState state = settings.of(c.label()).state();
      if (state != FibrocartilageState.ABSENT) {
        out.put(
            c.meniscus(),
            state == FibrocartilageState.TORN_ROOT ? tissue.withTornPosteriorRoot() : tissue);
      }
    }
    return out;
  }

  /** In a few words: cartilage only, with menisci, or what differs from two intact ones. */
  static String words(FibrocartilageSettings settings) {
    if (!settings.any()) {
      return NONE;
    }
    String medial = words(settings.of(Compartment.MEDIAL.label()));
    String lateral = words(settings.of(Compartment.LATERAL.label()));
    String intact = FibrocartilageState.INTACT.text();
    return medial.equals(intact) && lateral.equals(intact)
        ? SOME
        : SOME + ": medial " + medial + ", lateral " + lateral;
  }

  private static String words(Fibrocartilage m) {
    String state =
        m.state() == FibrocartilageState.PARTIAL
            ? String.format(Locale.ROOT, "trimmed by %.0f %%", 100 * m.trimShare())
            : m.state() == FibrocartilageState.TORN_ROOT ? "with a torn root" : m.state().text();
    return m.extrusionMm() > 0
        ? state + " and extruded by " + NumberText.exact(m.extrusionMm()) + " mm"
        : state;
  }
}
