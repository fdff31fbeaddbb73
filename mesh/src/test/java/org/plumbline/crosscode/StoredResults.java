package org.plumbline.crosscode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What another code found, as stored: lines {@code setting,quantity,value,unit} under a header,
 * remarks on where it comes from after {@code #}.
 */
public final class StoredResults {
  private final Map<String, Double> values = new LinkedHashMap<>();
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
          stored.remarks.add(line.substring(1).trim());
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
