package org.plumbline.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code docs/validation.md}, and measures what it needs: {@code write}, or {@code measure
 * [--fine] [--data DIR] [--fresh] [RUN…]}. See {@code validation/measure.sh}.
 */
public final class Validation {
  private static final int USAGE = 2;
  private static final int DEFECTS = 3;
  private static final String PAGE = "docs/validation.md";
  private static final String FOLDER = "docs/validation";
  private static final String STORE = "validation/target/cases";

  private final Path project;
  private final Set<Run.Tier> tiers = EnumSet.of(Run.Tier.ROUTINE);
  private final List<String> only = new ArrayList<>();
  private Path data;

  private Validation(Path project) {
    this.project = project;
  }

  /** Runs one command in the folder of the project; 2 for usage, 3 if the data have defects. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0 || !List.of("write", "measure").contains(args[0])) {
      System.err.println("say write, or measure [--fine] [--data DIR] [RUN…]");
      System.exit(USAGE);
    }
    Validation validation = new Validation(Path.of("").toAbsolutePath());
    if (args[0].equals("measure")) {
      validation.options(List.of(args).subList(1, args.length));
      validation.measure();
    }
    System.exit(validation.write() ? 0 : DEFECTS);
  }

  private void options(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      switch (args.get(i)) {
        case "--fine" -> tiers.add(Run.Tier.FINE);
        case "--data" -> {
          data = Path.of(args.get(++i)).toAbsolutePath();
          tiers.add(Run.Tier.SURFACES);
        }
        default -> only.add(args.get(i));
      }
    }
  }

  /** Measures the runs asked for; numbers of all others stay as they stand in the table. */
  private void measure() throws IOException {
    Path folder = project.resolve(FOLDER);
    Book book = Book.read(folder);
    Measuring measuring =
        new Measuring(
            new CaseStore(project.resolve(STORE), Program.digest(project)),
            data,
            Runtime.getRuntime().availableProcessors(),
            System.err::println);
    Wanted wanted = new Wanted(book);
    List<MeasuredCase> cases = new ArrayList<>();
    for (Run run : book.runs().runs()) {
      boolean now = only.isEmpty() ? tiers.contains(run.tier()) : only.contains(run.id());
      if (now) {
        measuring.measure(run).forEach((key, result) -> wanted.add(run, key, result, cases));
      } else {
        book.evidence().cases().stream().filter(c -> c.run().equals(run.id())).forEach(cases::add);
      }
    }
    Files.writeString(folder.resolve(MeasuredTable.NAME), MeasuredTable.write(cases));
  }

  /** Writes the page; false if the data have defects, which are told. */
  private boolean write() throws IOException {
    Book book = Book.read(project.resolve(FOLDER));
    List<String> defects = Defects.of(book);
    defects.forEach(System.err::println);
    if (defects.isEmpty()) {
      Files.writeString(project.resolve(PAGE), Page.of(book));
    }
    return defects.isEmpty();
  }
}
