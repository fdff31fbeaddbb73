package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Executes a page from top to bottom and collects where it is wrong, each with {@code file:line}.
 *
 * <p>With {@code -Dplumbline.docs=accept} numbers and pictures of the page are replaced by those
 * found; whatever differs in more than numbers stays an error.
 */
final class DocRun {
  private static final String INTERRUPT = "^C";

  private final DocPage page;
  private final Path folder;
  private final boolean standard;
  private final boolean accept = "accept".equals(System.getProperty("plumbline.docs"));
  private final DocShell shell;
  private final List<String> errors = new ArrayList<>();
  private final List<String> accepted;

  /**
   * @param folder an empty one to work in
   * @param standard whether blocks of the long suite are executed too
   */
  DocRun(DocPage page, Path folder, boolean standard) {
    this.page = page;
    this.folder = folder;
    this.standard = standard;
    this.shell = new DocShell(folder);
    this.accepted = new ArrayList<>(page.lines);
  }

  List<String> errors() throws IOException, InterruptedException {
    for (DocPage.Part part : page.parts) {
      if (part instanceof DocPage.Command c && (standard || !c.standard())) {
        command(c, asksForStatus(c));
      } else if (part instanceof DocPage.Picture p && p.source() != null) {
        picture(p);
      }
    }
    if (accept && !accepted.equals(page.lines)) {
      Files.writeString(page.file, String.join("\n", accepted) + "\n", StandardCharsets.UTF_8);
    }
    return errors;
  }

  /** A command that fails must be followed by a look at its exit code. */
  private boolean asksForStatus(DocPage.Command command) {
    int next = page.parts.indexOf(command) + 1;
    return next < page.parts.size()
        && page.parts.get(next) instanceof DocPage.Command c
        && c.command().equals(DocShell.STATUS);
  }

  private void command(DocPage.Command c, boolean mayFail)
      throws IOException, InterruptedException {
    boolean interrupted = !c.printed().isEmpty() && c.printed().get(0).equals(INTERRUPT);
    int skipped = interrupted ? 1 : 0;
    List<String> said = c.printed().subList(skipped, c.printed().size());
    List<String> printed = shell.run(c.command(), interrupted);
    if (shell.status() != 0 && !mayFail && !c.command().equals(DocShell.STATUS)) {
      errors.add(
          page.at(c.line())
              + ": '"
              + c.command()
              + "' exits with "
              + shell.status()
              + " and prints\n"
              + String.join("\n", printed));
      return;
    }
    if (DocOutput.agree(said, printed)) {
      return;
    }
    Optional<List<String>> fresh = accept ? DocOutput.refreshed(said, printed) : Optional.empty();
    if (fresh.isPresent()) {
      for (int i = 0; i < said.size(); i++) {
        accepted.set(c.firstPrinted() - 1 + skipped + i, fresh.get().get(i));
      }
    } else {
      errors.add(
          page.at(c.line())
              + ": '"
              + c.command()
              + "' prints\n"
              + String.join("\n", printed)
              + "\nbut the page says\n"
              + String.join("\n", said));
    }
  }

  private void picture(DocPage.Picture p) throws IOException {
    Path chart = folder.resolve(p.source());
    if (!Files.exists(chart)) {
      if (standard || Files.exists(folder.resolve(Path.of(p.source()).getName(0)))) {
        errors.add(page.at(p.line()) + ": no command above draws " + p.source());
      }
      return;
    }
    Path shown = page.file.resolveSibling(p.file());
    String title = DocPicture.title(chart);
    if (accept) {
      Files.createDirectories(shown.getParent());
      Files.copy(chart, shown, StandardCopyOption.REPLACE_EXISTING);
      accepted.set(p.line() - 1, "![" + title + "](" + p.file() + " \"" + p.source() + "\")");
    }
    if (!Files.exists(shown) || !DocPicture.same(shown, chart)) {
      errors.add(page.at(p.line()) + ": " + p.file() + " is not what " + p.source() + " shows now");
    } else if (!accept && !p.text().equals(title)) {
      errors.add(page.at(p.line()) + ": the text of " + p.file() + " must be '" + title + "'");
    }
  }
}
