package org.plumbline.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.models.load.LoadName;
import org.plumbline.models.planning.PlanningLimit;
import org.plumbline.models.study.LoadLine;
import org.plumbline.report.chart.AxisWords;

/**
 * What a report must know beyond the numbers: words, reference values, the target.
 *
 * @param angleName what is swept, without unit, for instance {@code Wedge angle}
 * @param modelNote fidelity and mesh in a few words, for instance {@code finite elements, standard
 *     mesh (102,345 dof)}; part of every subtitle
 * @param captions words for keys of the results (load cases, regions, quantities), name first and
 *     an explanation after a comma; a key that is missing is written with spaces for its
 *     underscores and as {@link LoadName} has it
 * @param planWords sides of the drawing plane of the pressure maps
 * @param planNote remark on how the maps are drawn, for instance a left joint as a right one; may
 *     be empty
 * @param loadLine how the limb's load line is drawn; empty if the joint has none
 * @param target the correction aimed at; empty if the study names none or does not reach it
 * @param targetNote why there is no target; may be empty
 * @param facts name and value pairs that head the report: who, what, which kernel
 * @param warnings remarks about the whole study; those of single cases are taken from the result
 * @param limits that surgeons keep quantities of the limb within
 * @param page whose page it is, and what that joint says otherwise
 */
public record ReportContext(
    String angleName,
    String modelNote,
    Map<String, String> captions,
    AxisWords planWords,
    String planNote,
    Optional<LoadLine> loadLine,
    Optional<Target> target,
    String targetNote,
    List<Fact> facts,
    List<String> warnings,
    List<PlanningLimit> limits,
    PageWords page) {
  public ReportContext {
    limits = List.copyOf(limits);
    captions = Map.copyOf(captions);
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }

  /** Context without words of its own. */
  public static ReportContext plain() {
    return new ReportContext(
        "Angle",
        "",
        Map.of(),
        new AxisWords("", "", "", ""),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        List.of(),
        List.of(),
        PageWords.NONE);
  }

  /** Words for a key of the results. */
  public String caption(String key) {
    return captions.getOrDefault(key, LoadName.words(key.replace('_', ' ')));
  }

  /** Words for a key, first letter in upper case. */
  public String heading(String key) {
    return capital(caption(key));
  }

  /** Words for a key up to the first comma, within a sentence. */
  public String name(String key) {
    return caption(key).split(",", 2)[0];
  }

  /** Heading up to the first comma: the name without its explanation, where room is short. */
  public String brief(String key) {
    return capital(name(key));
  }

  /** A heading within a sentence: "superficial MCL", but "ACL". */
  static String inSentence(String heading) {
    boolean word = heading.length() > 1 && Character.isLowerCase(heading.charAt(1));
    return word ? heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1) : heading;
  }

  static String capital(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int end = words.offsetByCodePoints(0, 1);
    if (end < words.length() && Character.isUpperCase(words.codePointAt(end))) {
      return words; // an abbreviation such as mMPTA keeps its first letter
    }
    return words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
  }

  /**
   * The correction aimed at.
   *
   * @param angleDeg the angle that meets the target, as a rule between two solved angles
   * @param solvedDeg solved angle that stands for "after"
   * @param meaning what is met, for instance {@code equal share in gait}
   */
  public record Target(double angleDeg, double solvedDeg, String meaning) {}

  /** One line of the head of a report. */
  public record Fact(String name, String value) {}
}
