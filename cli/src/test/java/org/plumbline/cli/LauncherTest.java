package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a copy of the project's layout, with a Java and a Maven that only say how
 * they were called.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path base;
  private Path home;
  private Path launcher;
  private Path jar;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(base.resolve("a folder with spaces"));
    launcher = home.resolve("plumbline");
    Files.copy(Path.of("../plumbline"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    for (String module : List.of("mesh", "solver", "models", "verification", "cli")) {
      old(home.resolve(module).resolve("pom.xml"));
      old(home.resolve(module).resolve("src/main/Source.java"));
      Files.setLastModifiedTime(home.resolve(module).resolve("src/main"), FileTime.from(LONG_AGO));
    }
    old(home.resolve("pom.xml"));
    jar = home.resolve("cli/target/plumbline.jar");
    java("17.0.1");
    mvn("mkdir -p cli/target && touch cli/target/plumbline.jar && echo built");
    environment.put("JAVA_HOME", base.resolve("jdk").toString());
    environment.put("PATH", base.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("XDG_CACHE_HOME", base.resolve("cache").toString());
  }

  private static void old(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void java(String version) throws IOException {
    script(
        base.resolve("jdk/bin/java"),
        "if [ \"$1\" = -version ]; then echo 'openjdk version \""
            + version
            + "\"' >&2; exit 0; fi\nfor a in \"$@\"; do echo \"<$a>\"; done");
    script(base.resolve("jdk/bin/javac"), "true");
  }

  private void mvn(String body) throws IOException {
    script(base.resolve("bin/mvn"), body);
  }

  private void havingJar() throws IOException {
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "");
  }

  private CliRun run(Path program, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    Path out = Files.createTempFile(base, "out", "");
    Path err = Files.createTempFile(base, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(base.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("PLUMBLINE_HEAP");
    builder.environment().remove("PLUMBLINE_JAVA_OPTS");
    builder.environment().remove("PLUMBLINE_BUILD");
    builder.environment().putAll(environment);
    try {
      int code = builder.start().waitFor();
      return new CliRun(code, text(out), text(err));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void passesArgumentsOnUnchangedThroughLinks() throws IOException {
    havingJar();
    Path first = Files.createSymbolicLink(base.resolve("link one"), launcher);
    Path second = Files.createSymbolicLink(base.resolve("two"), base.relativize(first));
    CliRun run = run(second, "sweep", "my study.yaml", "--set", "title=a \"b\" *");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines().toList())
        .containsSubsequence(
            "<-Dplumbline.program=" + second + ">",
            "<-jar>",
            "<" + jar.toRealPath() + ">",
            "<sweep>",
            "<my study.yaml>",
            "<--set>",
            "<title=a \"b\" *>");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void takesTheHeapFromTheMachineOrTheUser() throws IOException {
    havingJar();
    assertThat(run(launcher).out())
        .containsPattern("<-Xmx[0-9]+m>")
        .contains("<-XX:+UseParallelGC>");
    environment.put("PLUMBLINE_HEAP", "3g");
    assertThat(run(launcher).out()).contains("<-Xmx3g>");
    for (String size : List.of("700m", "6442450944", "524288k")) {
      environment.put("PLUMBLINE_HEAP", size);
      assertThat(run(launcher).out()).contains("<-Xmx" + size + ">");
    }
  }

  @Test
  void refusesAHeapThatIsNoneOrTooSmall() throws IOException {
    havingJar();
    for (String size :
        List.of("much", "g", "1x9g", "1.5g", "0g", "-5g", "5 g", "12", "63m", "1k", "200t", "*")) {
      environment.put("PLUMBLINE_HEAP", size);
      CliRun refused = run(launcher);
      assertThat(refused.code()).as(size).isEqualTo(2);
      assertThat(refused.err())
          .contains("PLUMBLINE_HEAP is '" + size + "'")
          .contains("at least 64m")
          .contains("6g");
    }
  }

  /** Only the JVM knows what it can reserve; it ends with 1 and leaves a file behind. */
  @Test
  void refusesAHeapThatTheJvmCannotBeginWith() throws IOException {
    havingJar();
    script(
        base.resolve("jdk/bin/java"),
        """
        case " $* " in
          *-Xmx9000g*) echo 'Could not reserve' >&2; exit 1 ;;
          *) echo 'openjdk version "17.0.1"' >&2 ;;
        esac""");
    environment.put("PLUMBLINE_HEAP", "9000g");
    CliRun refused = run(launcher);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("PLUMBLINE_HEAP is '9000g'").contains("cannot begin");
  }

  /** What the JVM warns of must not stand in front of a JSON object. */
  @Test
  void theJvmSpeaksOnStandardError() throws IOException {
    havingJar();
    assertThat(run(launcher).out())
        .contains("<-Xlog:all=warning:stderr>")
        .contains("<-XX:+DisplayVMOutputToStderr>")
        .contains("<-XX:MaxNewSize=256m>");
    environment.put("PLUMBLINE_HEAP", "200m");
    assertThat(run(launcher).out()).doesNotContain("MaxNewSize");
  }

  @Test
  void tellsWhetherItsOutputIsAPipe() throws IOException {
    havingJar();
    assertThat(run(launcher).out()).contains("<-Dplumbline.pipe.out=false>");
    Path piped = base.resolve("piped");
    script(piped, "'" + launcher + "' | cat");
    assertThat(run(piped).out()).contains("<-Dplumbline.pipe.out=true>");
  }

  @Test
  void opensNativeAccessOnlyWhereItIsNeeded() throws IOException {
    havingJar();
    assertThat(run(launcher).out()).doesNotContain("enable-native-access");
    java("25.0.1");
    assertThat(run(launcher).out())
        .contains("<--enable-native-access=ALL-UNNAMED>")
        .contains("<--sun-misc-unsafe-memory-access=allow>");
  }

  @Test
  void refusesAnOldOrMissingJava() throws IOException {
    havingJar();
    java("1.8.0_402");
    CliRun old = run(launcher);
    assertThat(old.code()).isEqualTo(4);
    assertThat(old.err()).contains("1.8.0_402").contains("17");
    environment.put("JAVA_HOME", base.resolve("nothing").toString());
    assertThat(run(launcher).err()).contains("JAVA_HOME").contains("no bin/java");
  }

  @Test
  void buildsOnceAndAgainWhenASourceIsNewer() throws IOException {
    CliRun first = run(launcher);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).contains("building");
    assertThat(first.out()).as("nothing but the program's output").doesNotContain("built");
    assertThat(run(launcher).err()).isEmpty();
    Path source = home.resolve("solver/src/main/Source.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run(launcher).err()).contains("building");
  }

  @Test
  void saysWhyABuildFailed() throws IOException {
    mvn("echo '[ERROR] no such artifact'; exit 1");
    CliRun run = run(launcher);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("[ERROR] no such artifact").contains("build.log");
    assertThat(run.out()).isEmpty();
    assertThat(home.resolve("cli/target/build.lock")).doesNotExist();
  }

  @Test
  void sparesTheSecondCompilerWhereRunsAreShort() throws IOException {
    havingJar();
    for (List<String> verb :
        List.of(List.of("report", "x"), List.of("verify", "hertz-bar"), List.of("--version"))) {
      assertThat(run(launcher, verb.toArray(String[]::new)).out())
          .contains("<-XX:TieredStopAtLevel=1>");
    }
    for (List<String> verb :
        List.of(List.of("sweep"), List.of("solve", "x"), List.of("verify", "-q", "--all"))) {
      assertThat(run(launcher, verb.toArray(String[]::new)).out())
          .contains("<-XX:Tier4InvocationThreshold=30000>")
          .doesNotContain("TieredStopAtLevel");
    }
  }

  /** Of two options the JVM takes the later. */
  @Test
  void optionsOfTheUserComeAfterItsOwn() throws IOException {
    havingJar();
    environment.put("PLUMBLINE_JAVA_OPTS", "-XX:Tier4InvocationThreshold=7 -XX:+UseSerialGC");
    assertThat(run(launcher, "sweep").out())
        .containsSubsequence(
            "<-XX:+UseParallelGC>",
            "<-XX:Tier4InvocationThreshold=30000>",
            "<-XX:Tier4InvocationThreshold=7>",
            "<-XX:+UseSerialGC>",
            "<sweep>");
  }

  /** In the locale C the JVM can name no file whose name is not ASCII. */
  @Test
  void namesFilesInAnyLocale() throws IOException {
    havingJar();
    script(base.resolve("jdk/bin/java"), "echo \"locale $LC_ALL\"; echo 'version \"17\"' >&2");
    environment.put("LC_ALL", "");
    environment.put("LC_CTYPE", "");
    for (String plain : List.of("C", "POSIX", "")) {
      environment.put("LANG", plain);
      assertThat(run(launcher).out()).contains("locale C.UTF-8");
    }
    environment.put("LANG", "de_DE.UTF-8");
    assertThat(run(launcher).out()).contains("locale \n");
  }

  @Test
  void keepsLoadedClassesAfterABuild() throws IOException {
    script(
        base.resolve("jdk/bin/java"),
        """
        [ "$1" != -version ] || { echo 'openjdk version "17.0.1"' >&2; exit 0; }
        for a in "$@"; do
          case $a in -XX:ArchiveClassesAtExit=*) touch "${a#*=}"; exit 0 ;; esac
          echo "<$a>"
        done""");
    Path archive = home.resolve("cli/target/plumbline-17.0.1.jsa");
    assertThat(run(launcher).out())
        .contains("<-XX:SharedArchiveFile=" + archive.toRealPath() + ">");
    Files.delete(archive);
    assertThat(run(launcher).out()).doesNotContain("SharedArchiveFile");
  }

  @Test
  void doesWithoutAnArchiveWhereItCannotBeMade() throws IOException {
    script(
        base.resolve("jdk/bin/java"),
        """
        [ "$1" != -version ] || { echo 'openjdk version "17.0.1"' >&2; exit 0; }
        for a in "$@"; do
          case $a in -XX:ArchiveClassesAtExit=*) touch "${a#*=}"; exit 70 ;; esac
          echo "<$a>"
        done""");
    CliRun run = run(launcher);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("<-jar>").doesNotContain("SharedArchiveFile");
    assertThat(home.resolve("cli/target/training")).doesNotExist();
  }
}
