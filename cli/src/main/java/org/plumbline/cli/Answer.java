package org.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a verb found.
 *
 * @param code how it ended
 * @param text for people, without a final line end; empty prints nothing
 * @param facts the same as a JSON object; values are strings, numbers, booleans, maps and lists
 */
record Answer(ExitCode code, String text, Map<String, Object> facts) {
  Answer {
    facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  static Answer fine(String text, Map<String, Object> facts) {
    return new Answer(ExitCode.FINE, text, facts);
  }
}
