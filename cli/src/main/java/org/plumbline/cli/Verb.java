package org.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** A subcommand: computes an {@link Answer}; printing it is done here and nowhere else. */
abstract class Verb implements Callable<Integer> {
  @Mixin OutputOptions output = new OutputOptions();
  @ParentCommand Root root;

  /** The work. Throws {@link CommandFailure} for whatever the user can mend. */
  abstract Answer answer(Session session) throws Exception;

  /** The verb as typed. */
  abstract String name();

  @Override
  public final Integer call() throws Exception {
    if (output.quiet && output.verbose) {
      throw CommandFailure.usage("-q and -v contradict each other; give one of them");
    }
    Session session = root.session();
    Answer answer = answer(session);
    if (output.json) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("command", name());
      facts.put("exit_code", answer.code().number());
      facts.putAll(answer.facts());
      session.out().println(Json.write(facts));
    } else if (!answer.text().isEmpty()) {
      session.out().println(answer.text());
    }
    session.out().flush();
    return answer.code().number();
  }
}
