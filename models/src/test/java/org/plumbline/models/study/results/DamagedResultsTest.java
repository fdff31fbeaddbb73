package org.plumbline.models.study.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.models.study.FakeModel;
import org.plumbline.models.study.RunListener;
import org.plumbline.models.study.Sha256;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyRun;
import org.plumbline.models.study.StudyRunner;
import org.plumbline.models.study.results.ResultsFolder.Existing;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * Whatever happens to any one file of a results folder, resuming gives the bytes of a run that was
 * never disturbed, and solves again only what was touched. Load cases are single ones and a group.
 */
class DamagedResultsTest {
  private static final Study STUDY =
      StudyReader.read(
          "knee-varus",
          List.of(
              Setting.angles("0,4"),
              Setting.parse(
                  "load_cases=[gait-peak, {name: step@10, axial_body_weights: 0.8},"
                      + " {name: step@50, axial_body_weights: 1}]")));
  private static final RunInfo INFO =
      new RunInfo("0.1", "abc", "plain", List.of("sweep"), 7, "knee-varus", "00", "label");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int CASES = 6;

  @TempDir Path temp;
  private Path out;
  private Map<String, String> whole;

  /** What a disk, a kill or a user may do to a file. */
  enum Damage {
    FLIPPED_BIT {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    },
    NOT_TEXT {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] |= (byte) 0x80;
        Files.write(file, bytes);
      }
    },
    TRUNCATED {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    EMPTY {
      @Override
      void to(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    GONE {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    },
    A_FOLDER {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
      }
    },
    HALF_WRITTEN {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(AtomicFiles.unfinished(file), Arrays.copyOf(bytes, bytes.length / 2));
      }
    };

    abstract void to(Path file) throws IOException;
  }

  @BeforeEach
  void solve() throws IOException {
    out = temp.resolve("out");
    assertThat(run(Existing.REFUSE)).isEqualTo(CASES);
    whole = digests();
    assertThat(whole).hasSize(3 * CASES + 3 + 3);
  }

  /** How many cases were solved. */
  private int run(Existing existing) {
    FakeModel model = new FakeModel(STUDY);
    try (ResultsFolder folder = ResultsFolder.open(out, existing, STUDY, INFO, NOON)) {
      StudyRun run =
          new StudyRunner(2)
              .run(STUDY, model, folder.keeping(model, true), RunListener.SILENT, () -> false);
      folder.finish(run, OptionalDouble.empty());
      folder.seal(RunStatus.of(run));
    }
    return model.solved.get();
  }

  /** Digests of all files but the manifest, which alone has time stamps. */
  private Map<String, String> digests() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(out)) {
      for (Path p : walk.filter(Files::isRegularFile).toList()) {
        all.put(out.relativize(p).toString(), Sha256.of(p));
      }
    }
    all.remove(Manifest.NAME);
    return all;
  }

  private void expectMended(String what, int solved) throws IOException {
    assertThat(run(Existing.RESUME)).as("cases solved again after " + what).isEqualTo(solved);
    assertThat(digests()).as("files after " + what).isEqualTo(whole);
  }

  @Test
  void nothingIsSolvedAgainWhereNothingIsDamaged() throws IOException {
    expectMended("nothing", 0);
  }

  @ParameterizedTest
  @EnumSource
  void anyDamageToAnyFileIsFoundAndMended(Damage damage) throws IOException {
    List<String> names =
        whole.keySet().stream()
            .filter(n -> !n.contains("/a0") || n.matches(".*(gait-peak/a04|step@10/a00).*"))
            .toList();
    assertThat(names).as("tables, collections, the files of two cases").hasSize(3 + 3 + 2 * 3);
    for (String name : names) {
      damage.to(out.resolve(name));
      boolean ofACase = name.startsWith("cases/") && !name.endsWith(".pvd");
      expectMended(damage + " of " + name, ofACase ? 1 : 0);
    }
  }

  /** A case whose files agree with each other and belong to another angle, load case or study. */
  @Test
  void filesOfAnotherCaseAreNotTaken() throws IOException {
    Path source = out.resolve("cases/gait-peak/a04.00");
    for (String other : List.of("cases/gait-peak/a00.00", "cases/step@10/a04.00")) {
      for (String file : List.of("case.json", "fields.vtu", "SHA256SUMS")) {
        Files.write(out.resolve(other).resolve(file), Files.readAllBytes(source.resolve(file)));
      }
      expectMended("the case of " + source + " in " + other, 1);
    }
    Path whole = out;
    out = temp.resolve("heavier");
    Study heavier =
        StudyReader.read("knee-varus", List.of(Setting.parse("patient.body_weight_N=900")));
    FakeModel model = new FakeModel(heavier);
    try (ResultsFolder folder = ResultsFolder.open(out, Existing.REFUSE, heavier, INFO, NOON)) {
      folder.keeping(model, true).solve(STUDY.cases().get(0), java.util.Optional.empty());
    }
    Path case0 = Path.of("cases/gait-peak/a00.00");
    for (String file : List.of("case.json", "fields.vtu", "SHA256SUMS")) {
      Files.write(
          whole.resolve(case0).resolve(file), Files.readAllBytes(out.resolve(case0).resolve(file)));
    }
    out = whole;
    expectMended("a case of another study", 1);
  }

  /** Someone who knows the digest of the inputs and not that of the file cannot change a number. */
  @Test
  void aChangedNumberIsFound() throws IOException {
    Path file = out.resolve("cases/step@50/a00.00/case.json");
    String text = Files.readString(file);
    assertThat(text).contains("\"force_share\"");
    Files.writeString(file, text.replaceFirst("\"force_share\", 90", "\"force_share\", 80"));
    assertThat(Files.readString(file)).isNotEqualTo(text);
    expectMended("a changed number", 1);
  }

  /** A run that is killed may leave anything under a name that says so. */
  @Test
  void draftsOfARunThatDiedAreRemoved() throws IOException {
    for (String name :
        List.of(
            ".manifest.json.unfinished",
            ".results.csv.unfinished",
            "cases/gait-peak/.a00.00.unfinished/fields.vtu",
            "cases/gait-peak/.a08.00.unfinished/.case.json.unfinished",
            "cases/gait-peak/.sweep.pvd.unfinished")) {
      Files.createDirectories(out.resolve(name).getParent());
      Files.writeString(out.resolve(name), "half a fi");
    }
    expectMended("drafts", 0);
    try (Stream<Path> walk = Files.walk(out)) {
      assertThat(walk.map(Path::getFileName).map(Path::toString))
          .noneMatch(n -> n.contains("unfinished"));
    }
  }
}
