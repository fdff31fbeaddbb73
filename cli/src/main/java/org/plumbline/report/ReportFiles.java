package org.plumbline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.models.study.StudyResult;
import org.plumbline.report.font.FontSetup;
import org.plumbline.report.font.PageFont;
import org.plumbline.report.page.PagePlan;

/** Writes the charts and the page of a study. */
public final class ReportFiles {
  private ReportFiles() {}

  /** Gets fonts ready that every report needs; a report does so itself where this was left out. */
  public static void prepare() {
    FontSetup.ready();
    PageFont.base64(false);
    PageFont.base64(true);
  }

  /**
   * Writes {@code charts/*.png}, {@code charts/*.svg} and {@code report.html} into a folder; files
   * of the same name are replaced. The bytes depend on the arguments only.
   *
   * @param plan what was found, and what the page knows besides
   * @param charts of the same result
   * @return written files, relative to the folder, in a fixed order
   * @throws IOException if the folder cannot be written
   */
  public static List<Path> write(PagePlan plan, StudyCharts charts, Path folder)
      throws IOException {
    Explorer explorer = new Explorer(List.of(plan), program(plan.context()));
    String page = new ReportPage(charts.view(), charts.charts(), explorer).html();
    List<Path> written = charts.write(folder);
    written.add(Files.writeString(folder.resolve("report.html"), page, StandardCharsets.UTF_8));
    return written.stream().map(folder::relativize).toList();
  }

  private static String program(ReportContext context) {
    return context.facts().stream()
        .filter(f -> f.name().equals("Program"))
        .map(ReportContext.Fact::value)
        .findFirst()
        .orElse("Plumbline");
  }

  /**
   * What a label says of a slice: where it tells values of the swept parameter apart ("fibula
   * intact / fibula cut; free"), the slice's own and what all have in common ("fibula intact,
   * free"); else the slice besides, unless that is said already.
   */
  static String label(String all, String slice) {
    String[] parts = all.split("; ", 2);
    List<String> each = List.of(parts[0].split(" / "));
    List<String> own = each.stream().filter(e -> value(e).equals(value(slice))).toList();
    boolean named = each.size() > 1 && own.size() == 1;
    String said = named ? own.get(0) + (parts.length > 1 ? ", " + parts[1] : "") : all;
    named |= List.of(said.split(", ")).contains(slice);
    return Stream.of(said, named ? "" : slice)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The last word: a label may call the parameter otherwise, but its value it says last. */
  private static String value(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** The slice that most charts show, and whose value every one of them names. */
  static StudyResult slice(StudyResult result, ReportContext context) {
    return result
        .axis2()
        .map(
            axis ->
                result
                    .slice(axis.own())
                    .labelled(label(result.label(), SecondAxisExhibits.slice(context, axis))))
        .orElse(result);
  }
}
