package org.plumbline.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.models.yaml.ShippedStudies;

@Timeout(30)
class StudyRunnerTest {
  private static final Study STUDY = ShippedStudies.study("knee-varus");

  @Test
  void resultIsTheSameForAnyNumberOfJobs() {
    StudyResult one = new StudyRunner(1).run(STUDY, new FakeModel(STUDY)).result();
    assertThat(one.outcomes().stream().map(Outcome::key)).containsExactlyElementsOf(STUDY.cases());
    for (int jobs : new int[] {2, 5, 64}) {
      // Later cases finish first: the order of the result must not be the order of solving.
      FakeModel model =
          new FakeModel(
              STUDY,
              key -> {
                sleep(key.loadCase().equals("static-axis") ? 8 : 0);
                return Optional.empty();
              });
      StudyResult many = new StudyRunner(jobs).run(STUDY, model).result();
      assertThat(many.limbRows()).isEqualTo(one.limbRows());
      assertThat(rows(many)).isEqualTo(rows(one));
    }
  }

  private static List<Row> rows(StudyResult result) {
    return result.outcomes().stream().flatMap(o -> ((Solved) o).rows().stream()).toList();
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void failuresAndFaultsLoseNoOtherCase() {
    CaseKey unstable = new CaseKey("static-axis", 0);
    CaseKey thrower = new CaseKey("gait-peak", 3);
    CaseKey deep = new CaseKey("gait-peak", 4);
    CaseKey liar = new CaseKey("gait-peak", 5);
    CaseKey silent = new CaseKey("gait-peak", 6);
    FakeModel model =
        new FakeModel(
            STUDY,
            key -> {
              if (key.equals(unstable)) {
                return Optional.of(new Failed(key, "unstable", "smallest eigenvalue -3 N/mm"));
              } else if (key.equals(thrower)) {
                throw new IllegalStateException("pivot 0 in row 12");
              } else if (key.equals(deep)) {
                throw new StackOverflowError();
              } else if (key.equals(liar)) {
                return Optional.of(new Failed(thrower, "unstable", "another case"));
              }
              return Optional.empty();
            });
    CaseSolver solver = (key, f) -> key.equals(silent) ? null : model.solve(key, f);
    StudyRun run = new StudyRunner(3).run(STUDY, model, solver, RunListener.SILENT, () -> false);
    assertThat(run.interrupted()).isFalse();
    assertThat(run.result().outcomes()).hasSize(32);
    assertThat(run.failures().stream().map(Failed::key))
        .containsExactly(unstable, thrower, deep, liar, silent);
    assertThat(run.failures().get(0).kind()).isEqualTo("unstable");
    assertThat(run.failures().get(1).kind()).isEqualTo("fault");
    assertThat(run.failures().get(1).reason())
        .contains("IllegalStateException: pivot 0 in row 12")
        .contains("StudyRunnerTest");
    assertThat(run.failures().subList(2, 5)).allMatch(f -> f.kind().equals("fault"));
  }

  @Test
  void listenerHearsEveryCaseOnceAndCountsUp() {
    List<Integer> counts = Collections.synchronizedList(new ArrayList<>());
    FakeModel model = new FakeModel(STUDY);
    new StudyRunner(4)
        .run(
            STUDY,
            model,
            model,
            (outcome, done, total) -> {
              counts.add(done);
              assertThat(total).isEqualTo(32);
            },
            () -> false);
    assertThat(counts).hasSize(32).isSorted().doesNotHaveDuplicates().endsWith(32);
  }

  @Test
  void aFailingListenerEndsTheRunWithItsOwnException() {
    FakeModel model = new FakeModel(STUDY);
    RunListener broken =
        (outcome, done, total) -> {
          throw new UnsupportedOperationException("display lost");
        };
    assertThatThrownBy(() -> new StudyRunner(2).run(STUDY, model, model, broken, () -> false))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void stoppingFinishesRunningCasesAndSkipsTheRest() {
    AtomicBoolean stop = new AtomicBoolean();
    FakeModel model =
        new FakeModel(
            STUDY,
            key -> {
              if (key.angleDeg() == 2) {
                stop.set(true);
              }
              return Optional.empty();
            });
    StudyRun run = new StudyRunner(1).run(STUDY, model, model, RunListener.SILENT, stop::get);
    assertThat(run.interrupted()).isTrue();
    assertThat(run.result().outcomes()).hasSize(3);
    assertThat(run.skipped()).hasSize(29).startsWith(new CaseKey("static-axis", 3));
  }

  @Test
  void interruptOfTheCallerStopsTheRunAndIsKept() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    AtomicBoolean go = new AtomicBoolean();
    FakeModel model =
        new FakeModel(
            STUDY,
            key -> {
              inside.countDown();
              while (!go.get()) {
                sleep(1);
              }
              return Optional.empty();
            });
    StudyRun[] run = new StudyRun[1];
    boolean[] flag = new boolean[1];
    Thread caller =
        new Thread(
            () -> {
              run[0] = new StudyRunner(2).run(STUDY, model);
              flag[0] = Thread.currentThread().isInterrupted();
            });
    caller.start();
    inside.await();
    caller.interrupt();
    sleep(50);
    go.set(true);
    caller.join();
    assertThat(run[0].interrupted()).isTrue();
    assertThat(run[0].result().outcomes()).hasSizeBetween(1, 2);
    assertThat(flag[0]).isTrue();
  }

  @Test
  void aCaseThatCannotBeKeptEndsTheRun() {
    FakeModel model = new FakeModel(STUDY);
    CaseSolver full =
        (key, f) -> {
          throw new ResultsFolderException(Path.of("out"), "disk full", null);
        };
    assertThatThrownBy(
            () -> new StudyRunner(2).run(STUDY, model, full, RunListener.SILENT, () -> false))
        .isInstanceOf(ResultsFolderException.class)
        .hasMessageContaining("disk full");
  }

  @Test
  void noJobsAreRefused() {
    assertThatThrownBy(() -> new StudyRunner(0)).hasMessageContaining("jobs is 0");
  }
}
