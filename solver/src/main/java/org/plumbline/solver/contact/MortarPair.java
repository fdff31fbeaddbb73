package org.plumbline.solver.contact;

import java.util.Objects;
import java.util.Optional;

/**
 * Two surfaces that may touch: the primary one carries the multipliers.
 *
 * <p>Which side should be primary is told by {@link PrimaryRule}. A third surface may screen the
 * primary from the secondary one: what it covers belongs to another pair. {@link #integrate} turns
 * the current positions of both surfaces into linearised contact conditions. The pair owns all work
 * arrays and is not for concurrent use: one pair per thread (surfaces may be shared).
 */
public final class MortarPair {
  /** Facets are paired somewhat beyond the reach, so that rows within it lack none of them. */
  private static final double SEARCH = 1.25;

  /**
   * Movement that spares another search where far facets fade: what else is found counts nothing,
   * mm.
   */
  private static final double MARGIN = 0.05;

  private static final int[] NONE = {};

  private final ContactSurface primary;
  private final ContactSurface secondary;
  private final MortarSettings settings;
  private final double facetSize;

  /** Longest diagonal of a secondary or screening facet in the mesh, mm. */
  private final double longest;

  private final FacetCandidates opposite;
  private final FacetBalls balls;
  private final Optional<ContactSurface> screen;
  private final FacetCandidates screening;
  private final FacetBalls screeningBalls;
  private final SegmentIntegration integration;
  private final RowAssembly assembly;
  private final double[] referencePrimary;
  private final double[] normals;
  private final double[] corners = new double[12];
  private final double[] cornerNormals = new double[12];
  private final double[] areaCorners = new double[12];
  private final double[] box = new double[6];
  private final FacetBlocks blocks;

  /** Null if everything is integrated. */
  private Focus focus;

  /**
   * Pairs two surfaces.
   *
   * @param primary surface whose nodes carry the pressures: the softer one, or the coarser
   * @param secondary surface that is projected onto it
   */
  public MortarPair(ContactSurface primary, ContactSurface secondary, MortarSettings settings) {
    this(primary, secondary, Optional.empty(), settings, new DualBasis());
  }

  /**
   * Pairs two surfaces of which a third one hides a part, for instance a plateau and a condyle with
   * the underside of a meniscus between them.
   *
   * @param screen surface that looks at the primary one
   */
  public MortarPair(
      ContactSurface primary,
      ContactSurface secondary,
      ContactSurface screen,
      MortarSettings settings) {
    this(primary, secondary, Optional.of(screen), settings, new DualBasis());
  }

  /** With a basis that is wrong on purpose: shows that gates notice. */
  MortarPair(
      ContactSurface primary, ContactSurface secondary, MortarSettings settings, FacetBasis basis) {
    this(primary, secondary, Optional.empty(), settings, basis);
  }

  private MortarPair(
      ContactSurface primary,
      ContactSurface secondary,
      Optional<ContactSurface> screen,
      MortarSettings settings,
      FacetBasis basis) {
    this.primary = Objects.requireNonNull(primary, "primary");
    this.secondary = Objects.requireNonNull(secondary, "secondary");
    this.settings = Objects.requireNonNull(settings, "settings");
    facetSize = Math.max(primary.facetSize(), secondary.facetSize());
    longest =
        Math.max(
            secondary.longestDiagonal(), screen.map(ContactSurface::longestDiagonal).orElse(0.0));
    double margin = settings.bounded() ? MARGIN : 0;
    opposite = new FacetCandidates(secondary, primary.facets(), margin);
    balls = new FacetBalls(secondary);
    this.screen = screen;
    screening = screen.map(s -> new FacetCandidates(s, primary.facets(), margin)).orElse(null);
    screeningBalls = screen.map(FacetBalls::new).orElse(null);
    integration = new SegmentIntegration(settings.rule(), basis);
    blocks = new FacetBlocks(primary.facets());
    assembly = new RowAssembly(primary, secondary, blocks);
    referencePrimary = primary.referenceCoordinates();
    normals = new double[3 * primary.nodes()];
  }

  public ContactSurface primary() {
    return primary;
  }

  public ContactSurface secondary() {
    return secondary;
  }

  /**
   * Integrates the contact conditions in one geometry.
   *
   * @param xPrimary current coordinates, 3 per local node of the primary surface, mm
   * @param xSecondary the same for the secondary surface, in the same frame
   * @param reach largest mean gap of a row that is kept, and deepest penetration looked for, mm;
   *     must exceed the gap across which contact shall be found
   * @return rows of all primary nodes in front of the secondary surface within reach, ascending
   * @throws IllegalArgumentException if the pair has a screen: then its coordinates are needed
   */
  public MortarRows integrate(double[] xPrimary, double[] xSecondary, double reach) {
    return integrate(xPrimary, xSecondary, new double[0], reach);
  }

  /**
   * The same behind a screen.
   *
   * @param xScreen current coordinates, 3 per local node of the screen, mm
   */
  public MortarRows integrate(
      double[] xPrimary, double[] xSecondary, double[] xScreen, double reach) {
    return integrate(xPrimary, xSecondary, xScreen, reach, Optional.empty());
  }

  /**
   * The same with rows for the same nodes as in a state close by: none begins or ends, so that the
   * two can be compared row by row.
   *
   * @param like what the state close by gave
   */
  public MortarRows integrate(
      double[] xPrimary, double[] xSecondary, double[] xScreen, double reach, MortarRows like) {
    return integrate(xPrimary, xSecondary, xScreen, reach, Optional.of(like.standing()));
  }

  private MortarRows integrate(
      double[] xPrimary,
      double[] xSecondary,
      double[] xScreen,
      double reach,
      Optional<boolean[]> like) {
    check(xPrimary, primary, "primary");
    check(xSecondary, secondary, "secondary");
    if (screen.isPresent()) {
      check(xScreen, screen.get(), "screen");
      screening.move(xScreen);
      screeningBalls.move(xScreen);
    }
    if (!(reach > 0)) {
      throw new IllegalArgumentException("reach is " + reach + " mm, must be positive");
    }
    primary.normals(xPrimary, normals);
    opposite.move(xSecondary);
    balls.move(xSecondary);
    blocks.clear();
    double[] area = settings.area() == AreaMeasure.CURRENT ? xPrimary : referencePrimary;
    double search = SEARCH * reach + facetSize;
    for (int f = 0; f < primary.facets(); f++) {
      if (focus == null || focus.facets[f]) {
        integrateFacet(f, xPrimary, area, xSecondary, xScreen, search);
      } else {
        blocks.take(focus.elsewhere, f);
      }
    }
    return assembly.assemble(
        settings.minimumCover(), reach, node -> focus == null || focus.nodes[node], like);
  }

  /**
   * From now on only some rows are asked for, and only what they depend on is integrated; all other
   * facets stay as they were integrated last. A row takes in the facets of its own node and of
   * those that have given it their rows; how much these give depends on how far their neighbours
   * are covered: two rings of facets around each of them.
   *
   * @param rows what the last integration gave
   * @param some which of them
   */
  public void focus(MortarRows rows, boolean[] some) {
    boolean[] nodes = rows.nodesOf(some);
    boolean[] facets = primary.facetsWithin(1, nodes);
    boolean[] deciding = primary.facetsWithin(2, rows.givers(nodes));
    for (int f = 0; f < facets.length; f++) {
      facets[f] |= deciding[f];
    }
    focus = new Focus(nodes, facets, blocks.copy());
  }

  /** Asks for all rows again. */
  public void release() {
    focus = null;
  }

  /**
   * What the integration is restricted to.
   *
   * @param nodes those whose rows are asked for
   * @param facets that are integrated
   * @param elsewhere integrals of the others
   */
  private record Focus(boolean[] nodes, boolean[] facets, FacetBlocks elsewhere) {}

  private void integrateFacet(
      int f, double[] x, double[] area, double[] xSecondary, double[] xScreen, double search) {
    gather(primary, f, x, corners);
    gather(primary, f, normals, cornerNormals);
    gather(primary, f, area, areaCorners);
    if (integration.start(corners, cornerNormals, areaCorners, search, settings.bounded())) {
      sweep(settings.bounded() ? search + longest : search);
      for (int s : screen.isPresent() ? screening.of(f, box) : NONE) {
        if (!integration.beside(screeningBalls, s)) {
          gather(screen.get(), s, xScreen, corners);
          integration.screen(corners);
        }
      }
      for (int s : integration.inSight() ? opposite.of(f, box) : NONE) {
        if (!integration.beside(balls, s)) {
          gather(secondary, s, xSecondary, corners);
          integration.add(s, corners);
        }
      }
    }
    blocks.take(f, integration);
  }

  /**
   * Box of what the primary facet sweeps along its normals. Along their mean, along which facets
   * are projected, so that none is missed that overlaps it; and along those of its corners.
   */
  private void sweep(double search) {
    for (int axis = 0; axis < 3; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      double mean = Math.abs(integration.meanNormal(axis));
      for (int k = axis; k < 12; k += 3) {
        double shift = search * Math.max(mean, Math.abs(cornerNormals[k]));
        low = Math.min(low, corners[k] - shift);
        high = Math.max(high, corners[k] + shift);
      }
      box[axis] = low;
      box[3 + axis] = high;
    }
  }

  private static void gather(ContactSurface surface, int facet, double[] from, double[] to) {
    for (int corner = 0; corner < 4; corner++) {
      int node = 3 * surface.node(facet, corner);
      to[3 * corner] = from[node];
      to[3 * corner + 1] = from[node + 1];
      to[3 * corner + 2] = from[node + 2];
    }
  }

  private static void check(double[] x, ContactSurface surface, String side) {
    if (x.length < 3 * surface.nodes()) {
      throw new IllegalArgumentException(
          side
              + " coordinates hold "
              + x.length
              + " numbers, "
              + 3 * surface.nodes()
              + " are needed (3 per local node)");
    }
    for (int k = 0; k < 3 * surface.nodes(); k++) {
      if (!Double.isFinite(x[k])) {
        throw new IllegalArgumentException(
            side
                + " coordinate "
                + "xyz".charAt(k % 3)
                + " of local node "
                + k / 3
                + " is "
                + x[k]);
      }
    }
  }
}
