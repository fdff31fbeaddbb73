package org.plumbline.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with placeholders {@code {{expression|decimals}}} for measured numbers; a plus before the
 * decimals asks for the sign, and without them there is one decimal.
 */
record Template(String text) {
  private static final Pattern HOLE = Pattern.compile("\\{\\{([^|}]*)(?:\\|(\\+?)([0-9]))?}}");

  /** The text with numbers in place. */
  String fill(Evidence evidence) {
    Matcher m = HOLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (m.find()) {
      Reading reading = Expression.parse(m.group(1)).of(evidence);
      int decimals = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
      String word =
          "+".equals(m.group(2)) && reading instanceof Reading.Known known
              ? NumberWords.signed(known.value(), decimals)
              : NumberWords.of(reading, decimals);
      m.appendReplacement(filled, Matcher.quoteReplacement(word));
    }
    return m.appendTail(filled).toString();
  }

  /** The expressions of its placeholders. */
  List<Expression> expressions() {
    List<Expression> found = new ArrayList<>();
    Matcher m = HOLE.matcher(text);
    while (m.find()) {
      found.add(Expression.parse(m.group(1)));
    }
    return found;
  }
}
