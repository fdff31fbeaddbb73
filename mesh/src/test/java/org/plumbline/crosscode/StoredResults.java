package org.plumbline.crosscode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another code found, as stored: lines {@code setting,quantity,value,unit} under a header,
 * remarks on where it comes from after {@code #}; among them {@code # deck SETTING sha256 DIGEST},
 * the deck that was run.
 */
public final class StoredResults {
  private static final Pattern DECK = Pattern.compile("deck (.+) sha256 ([0-9a-f]{64})");

  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, String> decks = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();

  private StoredResults() {}

  /** Reads a resource beside a class. */
  public static StoredResults of(Class<?> beside, String name) throws IOException {
    StoredResults stored = new StoredResults();
    try (InputStream in = beside.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String header = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          stored.remark(line.substring(1).trim());
        } else if (header == null) {
          header = line;
        } else {
          String[] f = line.split(",");
          stored.values.put(f[0] + "," + f[1], Double.valueOf(f[2]));
        }
      }
    }
    return stored;
  }

  private void remark(String text) {
    remarks.add(text);
    Matcher deck = DECK.matcher(text);
    if (deck.matches()) {
      decks.put(deck.group(1), deck.group(2));
    }
  }

  /** The remark that {@link #deck} finds. */
  public static String remark(String setting, String sha256) {
    return "# deck " + setting + " sha256 " + sha256;
  }

  /** SHA-256 of the deck that was run with a setting. */
  public String deck(String setting) {
    String digest = decks.get(setting);
    if (digest == null) {
      throw new AssertionError(
          "no deck is stored for " + setting + "; there are those of " + decks.keySet());
    }
    return digest;
  }

  /** All settings that have values, in the order of the file. */
  public Set<String> settings() {
    Set<String> out = new LinkedHashSet<>();
    values.keySet().forEach(key -> out.add(key.substring(0, key.indexOf(','))));
    return out;
  }

  /** The value of a quantity with a setting of the code. */
  public double value(String setting, String quantity) {
    Double value = values.get(setting + "," + quantity);
    if (value == null) {
      throw new AssertionError(
          "no stored " + quantity + " for " + setting + "; there are " + values.keySet());
    }
    return value;
  }

  /** Where the values come from. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}
