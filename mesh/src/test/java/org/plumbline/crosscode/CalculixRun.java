package org.plumbline.crosscode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** CalculiX run on a deck, and what it printed for the end of the step. */
public final class CalculixRun {
  private static final String PROGRAM = "ccx";
  private static final long LONGEST_MINUTES = 60;

  /** Width of a number in a results file. */
  private static final int FIELD = 12;

  /** Place of the contact pressure among the components of block CONTACT. */
  private static final int PRESSURE = 3;

  private final Map<String, double[]> reactions = new TreeMap<>();
  private final Map<String, double[]> contacts = new TreeMap<>();
  private final Map<Integer, Double> pressures = new TreeMap<>();
  private final String sha256;

  private CalculixRun(String sha256) {
    this.sha256 = sha256;
  }

  /** Version of the program on this machine; empty where there is none. */
  public static Optional<String> version() {
    try {
      Process p = new ProcessBuilder(PROGRAM, "-v").redirectErrorStream(true).start();
      try (InputStream in = p.getInputStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int at = text.indexOf("Version ");
        return at < 0
            ? Optional.empty()
            : Optional.of(text.substring(at + "Version ".length()).trim().split("\\s")[0]);
      }
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /**
   * Runs a deck on one thread at low priority.
   *
   * @param folder receives the files of the run
   */
  public static CalculixRun of(String deck, Path folder) throws IOException, InterruptedException {
    byte[] bytes = deck.getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("deck.inp"), bytes);
    ProcessBuilder builder =
        new ProcessBuilder("nice", PROGRAM, "-i", "deck")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile());
    builder.environment().put("OMP_NUM_THREADS", "1");
    Process process = builder.start();
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      List<String> log = Files.readAllLines(folder.resolve("log.txt"));
      throw new AssertionError(
          "ccx did not finish: "
              + String.join("\n", log.subList(Math.max(0, log.size() - 12), log.size())));
    }
    CalculixRun run = new CalculixRun(sha256(bytes));
    run.readPrint(Files.readAllLines(folder.resolve("deck.dat")));
    run.readFields(folder.resolve("deck.frd"));
    return run;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SHA-256 of the bytes that {@link #of} would run. */
  public static String sha256(String deck) {
    return sha256(deck.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of the deck. */
  public String sha256() {
    return sha256;
  }

  /** Total reaction of a node set at the end of the step, x, y, z, N. */
  public double[] reaction(String set) {
    return reactions.get(set).clone();
  }

  /** Force on a slave surface at the end of the step: x, y, z, N, then its contact area, mm². */
  public double[] contact(String slave) {
    return contacts.get(slave).clone();
  }

  /** Contact pressure of nodes at the end of the step, MPa. */
  public Map<Integer, Double> pressures() {
    return Map.copyOf(pressures);
  }

  private void readPrint(List<String> lines) {
    Iterator<String> in = lines.iterator();
    String slave = "";
    while (in.hasNext()) {
      String line = in.next().trim();
      if (line.startsWith("total force") && line.contains("for set ")) {
        reactions.put(word(line, "for set "), numbers(in));
      } else if (line.startsWith("statistics for slave set ")) {
        slave = word(line, "slave set ").replace(",", "");
      } else if (line.startsWith("total surface force")) {
        contacts.put(slave, Arrays.copyOf(numbers(in), 4));
      } else if (line.startsWith("area,")) {
        contacts.get(slave)[3] = numbers(in)[0];
      }
    }
  }

  private static String word(String line, String after) {
    return line.substring(line.indexOf(after) + after.length()).trim().split("\\s")[0];
  }

  /** The numbers of the next line that is not empty. */
  private static double[] numbers(Iterator<String> in) {
    String line = "";
    while (line.isEmpty()) {
      line = in.next().trim();
    }
    return Arrays.stream(line.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  private void readFields(Path file) throws IOException {
    boolean contact = false;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(" -4")) {
        contact = line.startsWith("CONTACT", 5);
      } else if (contact && line.startsWith(" -1")) {
        int from = 13 + PRESSURE * FIELD;
        pressures.put(
            Integer.valueOf(line.substring(3, 13).trim()),
            Double.valueOf(line.substring(from, from + FIELD).trim()));
      }
    }
  }
}
