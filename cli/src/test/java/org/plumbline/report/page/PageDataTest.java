package org.plumbline.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.BodyForce;
import org.plumbline.models.study.BodyForce.Kind;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.FreeBody;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.LimbLandmarks.Spot;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Placement;
import org.plumbline.models.study.PressureMap;
import org.plumbline.models.study.Proof;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyResult;
import org.plumbline.models.study.Triple;
import org.plumbline.report.ReportContext;
import org.plumbline.report.chart.HouseStyle;
import org.plumbline.report.chart.SeriesStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageDataTest {
  private static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  private static final String HOSTILE = "</script><script>alert(1)</script>\u2028";

  private static Row row(CaseKey key, String region, String quantity, double value, String unit) {
    return new Row("s", key.loadCase(), key.angleDeg(), "", "", region, quantity, value, unit);
  }

  private static Solved solved(String load, double angle, int extra) {
    CaseKey key = new CaseKey(load, angle);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < extra; i++) {
      rows.add(row(key, "joint", "extra_" + i, i, "N"));
    }
    rows.add(row(key, "inner", "force_normal", 100.123456789 + angle, "N"));
    PressureMap map =
        new PressureMap(
            "inner",
            new double[] {0, 1, 1, 0},
            new double[] {0, 0, 1, 1},
            new double[] {5, 5, 5, 5},
            new double[] {0, 1, 2, 4},
            new int[] {0, 1, 2, 3});
    FreeBody body =
        new FreeBody(
            new Placement(IDENTITY, new Triple(1, 2, 3)),
            List.of(
                new BodyForce(
                    "push", Kind.CONTACT, new Triple(1, 2, 3), new Triple(0, 10, 1), Triple.ZERO),
                new BodyForce("idle", Kind.LIGAMENT, Triple.ZERO, Triple.ZERO, Triple.ZERO),
                new BodyForce("turn", Kind.LOAD, Triple.ZERO, Triple.ZERO, new Triple(4, 5, 6))));
    return new Solved(
        key, rows, List.of(map), Optional.of(body), new Proof(0, 0, 0, 0, 0, 0, 1, 1), List.of());
  }

  private static PagePlan plan(boolean left, int extra) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String load : List.of("stand", HOSTILE)) {
      outcomes.add(solved(load, 0, extra));
      outcomes.add(new Failed(new CaseKey(load, 5), "unstable", HOSTILE));
      outcomes.add(solved(load, 10, extra));
    }
    StudyResult result =
        new StudyResult(
            "s",
            HOSTILE,
            "",
            List.of("inner"),
            List.of("stand", HOSTILE),
            List.of(0.0, 5.0, 10.0),
            List.of(new Row("s", "", 0, "", "", "limb", "tilt", -6, "deg")),
            outcomes);
    Spot spot = new Spot("end", 1, 2, 3);
    LimbLandmarks limb = new LimbLandmarks(spot, spot, spot, spot, spot);
    PageScene scene =
        new PageScene(
            List.of(
                new PageScene.Part(
                    "p",
                    HOSTILE,
                    PageScene.Kind.LAYER,
                    new double[] {0, 5, 0, 0, 5, 1, 1, 5, 1, 1, 5, 0},
                    new int[] {0, 1, 2, 0, 2, 3},
                    true,
                    "m",
                    List.of(),
                    "inner")),
            List.of(
                PageScene.Motion.ofAngles(
                    "m",
                    List.of(
                        new double[12],
                        new double[12],
                        new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}))));
    return new PagePlan(
        result,
        ReportContext.plain(),
        left,
        "op",
        "",
        HOSTILE,
        List.of(List.of(limb, limb, limb)),
        Optional.of(scene));
  }

  private static JsonNode read(PagePlan plan) {
    return JsonMapper.shared().readTree(PageData.of("p", "d", List.of(plan))).get("plans").get(0);
  }

  @Test
  void everyNumberOfTheTableIsThereAndWhatFailedIsNone() {
    JsonNode plan = read(plan(false, 0));
    JsonNode force = plan.get("quantities").get(0);
    assertThat(force.get("values").get(0).get(1).get(2).asString()).isEqualTo("110.1234568");
    assertThat(force.get("values").get(0).get(0).get(1).isNull()).isTrue();
    assertThat(force.get("decimals").asInt()).isZero();
    JsonNode failed = plan.get("failed").get(1);
    assertThat(failed.get("load").asInt()).isEqualTo(1);
    assertThat(failed.get("angle").asInt()).isEqualTo(1);
    assertThat(failed.get("reason").asString()).isEqualTo(HOSTILE);
    assertThat(plan.get("limb").get(0).get("values").toString()).isEqualTo("[[-6,null,null]]");
    assertThat(plan.get("target").isNull()).isTrue();
    assertThat(plan.get("axis2").isNull()).isTrue();
    assertThat(plan.get("shown").asInt()).isEqualTo(1);
  }

  @Test
  void nothingEndsTheScriptElement() {
    String text = PageData.of(HOSTILE, HOSTILE, List.of(plan(false, 0)));
    assertThat(text).doesNotContain("<", ">", "\u2028").contains("\\u003cscript\\u003e");
  }

  @Test
  void forcesThatNeverActAreLeftOut() {
    JsonNode forces = read(plan(false, 0)).get("forces");
    assertThat(forces.get("list").size()).isEqualTo(2);
    assertThat(forces.get("values").get(0).get(0).get(0).toString())
        .isEqualTo("[1,2,3,0,10,1,0,0,0,0,0,0,0,0,0,4,5,6]");
  }

  @Test
  void aLeftLimbIsTheMirrorImage() {
    JsonNode plan = read(plan(true, 0));
    assertThat(plan.get("side").asString()).isEqualTo("left");
    assertThat(plan.get("landmarks").get("upper").get(0).get(0).toString()).isEqualTo("[1,2,-3]");
    assertThat(plan.get("forces").get("values").get(0).get(0).get(0).toString())
        .as("points and forces flip across, moments along and up")
        .isEqualTo("[1,2,-3,0,10,-1,0,0,0,0,0,0,0,0,0,-4,-5,6]");
    JsonNode scene = plan.get("scene");
    assertThat(scene.get("motions").get(0).get("values").get(0).get(0).get(0).toString())
        .isEqualTo("[1,0,0,1,0,1,0,2,0,0,1,-3]");
    assertThat(scene.get("motions").get(1).get("values").get(2).toString())
        .isEqualTo("[0,1,-2,3,4,5,-6,7,-8,-9,10,-11]");
    short[] z = shorts(scene.get("parts").get(0).get("positions").asString());
    double quantum = scene.get("quantum").asDouble();
    assertThat(z[5] * quantum).isCloseTo(-1, within(quantum));
    short[] corners = shorts(scene.get("parts").get(0).get("indices").asString());
    assertThat(corners).as("triangles turned back").startsWith((short) 0, (short) 2, (short) 1);
  }

  private static short[] shorts(String base64) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
    short[] values = new short[bytes.remaining() / 2];
    bytes.asShortBuffer().get(values);
    return values;
  }

  @Test
  void pressuresAreBytesOfOneScale() {
    JsonNode pressure = read(plan(false, 0)).get("scene").get("pressure");
    double max = pressure.get("max").asDouble();
    assertThat(max).isGreaterThanOrEqualTo(4);
    byte[] values =
        Base64.getDecoder()
            .decode(pressure.get("surfaces").get(0).get("values").get(0).get(0).get(2).asString());
    assertThat((values[3] & 0xff) / 255.0 * max).isCloseTo(4, within(max / 255));
    assertThat(values[0]).isZero();
    assertThat(pressure.get("surfaces").get(0).get("values").get(0).get(0).get(1).isNull())
        .isTrue();
  }

  @Test
  void aStudyOfVeryManyNumbersKeepsThoseOfItsCompartments() {
    int most = PlanJson.MOST_NUMBERS / 6;
    JsonNode plan = read(plan(false, most + 50));
    assertThat(plan.get("quantities").size()).isEqualTo(most);
    assertThat(plan.get("quantities").get(0).get("region").asString()).isEqualTo("inner");
    assertThat(plan.get("omitted").asInt()).isEqualTo(51);
    assertThat(read(plan(false, 3)).get("omitted").asInt()).isZero();
  }

  /** Were quantities left out in the order of their rows, the last region would have none. */
  @Test
  void allRegionsKeepAlikeWhereAPageRunsShort() {
    List<Double> angles = IntStream.rangeClosed(0, 60).mapToObj(i -> i / 4.0).toList();
    List<String> loads = List.of("stand", "walk", "climb", "turn");
    List<Outcome> outcomes = new ArrayList<>();
    for (int k = 0; k < loads.size() * angles.size(); k++) {
      Solved s = solved(loads.get(k % loads.size()), angles.get(k / loads.size()), 0);
      List<Row> rows = new ArrayList<>();
      for (String region : List.of("inner", "inner_below", "outer")) {
        for (int i = 0; i < 9; i++) {
          rows.add(row(s.key(), region, "quantity_" + i, i, "N"));
        }
      }
      outcomes.add(new Solved(s.key(), rows, s.maps(), s.freeBody(), s.proof(), s.warnings()));
    }
    PagePlan small = plan(false, 0);
    PagePlan plan =
        new PagePlan(
            new StudyResult(
                "s", "", "", List.of("inner", "outer"), loads, angles, List.of(), outcomes),
            small.context(),
            false,
            "op",
            "",
            "",
            List.of(),
            Optional.empty());
    List<String> kept = new ArrayList<>();
    PlanJson.of(plan, new PageDetail(PageDetail.LAST))
        .get("quantities")
        .forEach(q -> kept.add(q.get("region").asString() + " " + q.get("quantity").asString()));
    List<String> expected = new ArrayList<>();
    for (String region : List.of("inner", "outer")) {
      IntStream.range(0, kept.size() / 2).forEach(i -> expected.add(region + " quantity_" + i));
    }
    assertThat(kept).hasSize(14).isEqualTo(expected);
  }

  /** Sixty-one angles of eight load cases, each with a map of nine hundred nodes. */
  private static PagePlan large() {
    List<String> loads = IntStream.range(0, 8).mapToObj(i -> "load-" + i).toList();
    List<Double> angles = IntStream.rangeClosed(0, 60).mapToObj(i -> i / 4.0).toList();
    int nodes = 900;
    double[] flat = new double[nodes];
    List<Outcome> outcomes = new ArrayList<>();
    for (String load : loads) {
      for (double angle : angles) {
        Solved s = solved(load, angle, 0);
        double[] pressure = new double[nodes];
        Arrays.setAll(pressure, n -> n % 7 + angle);
        PressureMap map =
            new PressureMap("inner", flat, flat, flat, pressure, new int[] {0, 1, 2, 3});
        outcomes.add(
            new Solved(s.key(), s.rows(), List.of(map), s.freeBody(), s.proof(), s.warnings()));
      }
    }
    PagePlan small = plan(false, 0);
    PageScene.Part part = small.scene().orElseThrow().parts().get(0);
    PageScene scene =
        new PageScene(
            List.of(
                new PageScene.Part(
                    part.key(),
                    part.name(),
                    part.kind(),
                    new double[3 * nodes],
                    part.triangles(),
                    true,
                    "",
                    List.of(),
                    "inner")),
            List.of());
    return new PagePlan(
        new StudyResult("s", "", "", List.of("inner"), loads, angles, List.of(), outcomes),
        small.context(),
        false,
        "op",
        "",
        "",
        List.of(),
        Optional.of(scene));
  }

  @Test
  void aStudyOfVeryManyCasesKeepsPressuresOfSomeAngles() {
    List<PagePlan> plans = List.of(large());
    String full = PageData.of("p", "d", plans);
    assertThat(PageData.fitted(full, "p", "d", plans, Long.MAX_VALUE)).isEqualTo(full);
    assertThat(full).doesNotContain("\"kept\"");
    int room = full.length() / 3;
    String thin = PageData.fitted(full, "p", "d", plans, room);
    assertThat(thin)
        .hasSizeLessThanOrEqualTo(room)
        .isEqualTo(PageData.fitted(full, "p", "d", plans, room));
    JsonNode whole = JsonMapper.shared().readTree(full).get("plans").get(0);
    JsonNode part = JsonMapper.shared().readTree(thin).get("plans").get(0);
    assertThat(part.get("quantities")).as("numbers stay").isEqualTo(whole.get("quantities"));
    JsonNode pressure = part.get("scene").get("pressure");
    assertThat(pressure.get("max")).isEqualTo(whole.get("scene").get("pressure").get("max"));
    List<Integer> kept = new ArrayList<>();
    pressure.get("kept").forEach(i -> kept.add(i.asInt()));
    assertThat(kept).startsWith(0).endsWith(60).hasSizeBetween(4, 30);
    for (int load = 0; load < 8; load++) {
      for (int angle = 0; angle <= 60; angle++) {
        JsonNode before = values(whole).get(load).get(angle);
        assertThat(values(part).get(load).get(angle).isNull()).isNotEqualTo(kept.contains(angle));
        if (kept.contains(angle)) {
          assertThat(values(part).get(load).get(angle)).isEqualTo(before);
        }
      }
    }
    assertThat(part.get("forces").get("kept")).isEqualTo(pressure.get("kept"));
  }

  private static JsonNode values(JsonNode plan) {
    return plan.get("scene").get("pressure").get("surfaces").get(0).get("values").get(0);
  }

  @Test
  void coloursAreThoseOfTheChartsAndLettersOfThemRead() {
    JsonNode style =
        JsonMapper.shared().readTree(PageData.of("p", "d", List.of(plan(false, 0)))).get("style");
    for (int i = 0; i < style.get("series").size(); i++) {
      JsonNode series = style.get("series").get(i);
      Color line = Color.decode(series.get("colour").asString());
      Color letters = Color.decode(series.get("text").asString());
      assertThat(line).isEqualTo(SeriesStyle.of(i).colour());
      assertThat(1.05 / (luminance(letters) + 0.05)).as("contrast on white").isGreaterThan(4.5);
      assertThat(1.05 / (luminance(line) + 0.05)).as("of a line").isGreaterThan(3);
    }
    assertThat(style.get("series").get(1).get("dash").asString()).isEqualTo("9 4");
    assertThat(Color.decode(style.get("load").asString())).isEqualTo(HouseStyle.LOAD);
  }

  /** Of sRGB, as WCAG 2.2 has it. */
  private static double luminance(Color c) {
    double y = 0;
    int[] channels = {c.getRed(), c.getGreen(), c.getBlue()};
    double[] parts = {0.2126, 0.7152, 0.0722};
    for (int k = 0; k < parts.length; k++) {
      double v = channels[k] / 255.0;
      y += parts[k] * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    return y;
  }
}
