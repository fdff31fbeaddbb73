package org.plumbline.report.chart;

/**
 * Places labels of a column so that none overlap and the sum of squared moves is least.
 *
 * <p>Labels keep the order of their wished middles. Wishes are pooled: a label that would overlap
 * its neighbour joins its block, and a block stands at the mean of its members' wishes (isotonic
 * regression by pooling adjacent violators, Ayer et al. 1955).
 */
final class LabelStack {
  private LabelStack() {}

  /**
   * @param wish wished tops, any order
   * @param height height of each label including its gap
   * @param low first usable y
   * @param high last usable y; with too many labels the stack starts at {@code low} and overruns
   * @return tops, in the order of the input
   */
  static double[] place(double[] wish, double[] height, double low, double high) {
    int n = wish.length;
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    java.util.Arrays.sort(
        order, java.util.Comparator.comparingDouble(i -> wish[i] + height[i] / 2));
    // Blocks: first label, mean of (wish - offset in block), total height.
    int[] first = new int[n];
    double[] mean = new double[n];
    double[] tall = new double[n];
    int[] count = new int[n];
    int blocks = 0;
    for (int k = 0; k < n; k++) {
      first[blocks] = k;
      mean[blocks] = wish[order[k]];
      tall[blocks] = height[order[k]];
      count[blocks] = 1;
      blocks++;
      while (blocks > 1
          && top(mean, tall, blocks - 2, low, high) + tall[blocks - 2]
              > top(mean, tall, blocks - 1, low, high)) {
        int a = blocks - 2;
        int b = blocks - 1;
        mean[a] = (count[a] * mean[a] + count[b] * (mean[b] - tall[a])) / (count[a] + count[b]);
        tall[a] += tall[b];
        count[a] += count[b];
        blocks--;
      }
    }
    double[] tops = new double[n];
    for (int b = 0; b < blocks; b++) {
      double y = top(mean, tall, b, low, high);
      for (int k = first[b]; k < first[b] + count[b]; k++) {
        tops[order[k]] = y;
        y += height[order[k]];
      }
    }
    return tops;
  }

  private static double top(double[] mean, double[] tall, int block, double low, double high) {
    return Math.max(low, Math.min(mean[block], high - tall[block]));
  }
}
