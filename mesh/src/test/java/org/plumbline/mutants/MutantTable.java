package org.plumbline.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mutants of a module, read from text.
 *
 * <p>Entries are separated by blank lines; each has the keys {@code mutant}, {@code gate}, {@code
 * defect}, {@code source}, {@code find}, {@code replace} and one {@code seen-by} or more, as {@code
 * key: value}. Lines that start with {@code #} are comments. {@code find} and {@code replace} are
 * taken as they stand, without the blanks around them.
 */
final class MutantTable {
  private static final Set<String> KEYS =
      Set.of("mutant", "gate", "defect", "source", "find", "replace");
  private static final String SEEN_BY = "seen-by";

  private MutantTable() {}

  static List<Mutant> read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the mutant table " + file, e);
    }
  }

  static List<Mutant> parse(String text, String where) {
    List<Mutant> mutants = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Map<String, String> entry = new LinkedHashMap<>();
    List<String> seenBy = new ArrayList<>();
    int number = 0;
    for (String line : (text + "\n\n").split("\n", -1)) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      if (line.isBlank()) {
        if (!entry.isEmpty()) {
          Mutant mutant = mutant(entry, seenBy, where + ":" + number);
          if (!names.add(mutant.name())) {
            throw new MutantTableException(
                "%s:%d: a second mutant '%s'".formatted(where, number, mutant.name()));
          }
          mutants.add(mutant);
          entry.clear();
          seenBy.clear();
        }
        continue;
      }
      int colon = line.indexOf(':');
      String key = colon < 0 ? line : line.substring(0, colon).strip();
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      if (key.equals(SEEN_BY)) {
        seenBy.add(value);
      } else if (!KEYS.contains(key) || entry.put(key, value) != null) {
        throw new MutantTableException(
            "%s:%d: '%s' is no key or a second one".formatted(where, number, key));
      }
    }
    return List.copyOf(mutants);
  }

  private static Mutant mutant(Map<String, String> entry, List<String> seenBy, String where) {
    if (!entry.keySet().equals(KEYS) || seenBy.isEmpty()) {
      throw new MutantTableException(
          "%s: an entry has %s and %d seen-by, but needs %s and one seen-by or more"
              .formatted(where, entry.keySet(), seenBy.size(), KEYS));
    }
    return new Mutant(
        entry.get("mutant"),
        entry.get("gate"),
        entry.get("defect"),
        entry.get("source"),
        entry.get("find"),
        entry.get("replace"),
        List.copyOf(seenBy));
  }
}
