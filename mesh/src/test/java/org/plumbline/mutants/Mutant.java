package org.plumbline.mutants;

import java.util.List;

/**
 * One defect made on purpose, as an entry of a mutant table.
 *
 * @param name unique in its table, lower case with hyphens
 * @param gate the gate it belongs to, as numbered in {@code docs/mutants.md}, for example {@code
 *     G4}
 * @param defect what is wrong in the mutant, in words
 * @param source path of the patched file from the root of the repository
 * @param find text that occurs exactly once in that file
 * @param replacement what stands there in the mutant
 * @param seenBy the gates, each of which must fail: {@code package.Class} or {@code
 *     package.Class#method}, where one failing test is enough
 */
record Mutant(
    String name,
    String gate,
    String defect,
    String source,
    String find,
    String replacement,
    List<String> seenBy) {

  /** The patched text of the source file. */
  String patch(String text) {
    int at = text.indexOf(find);
    if (at < 0) {
      throw new MutantTableException(
          "mutant '%s': '%s' is not in %s; say where the code went".formatted(name, find, source));
    }
    if (text.indexOf(find, at + 1) >= 0) {
      throw new MutantTableException(
          "mutant '%s': '%s' occurs more than once in %s; quote more of the line"
              .formatted(name, find, source));
    }
    return text.substring(0, at) + replacement + text.substring(at + find.length());
  }
}
