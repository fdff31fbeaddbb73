package org.plumbline.mesh.io;

import java.util.List;
import java.util.Locale;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.MeshFileException;
import org.plumbline.mesh.quality.CellMeasures;
import org.plumbline.mesh.surface.VertexWelder;

/** What a mesh from a file must be before it counts as one body: each check names a culprit. */
final class SoundBody {
  /** Distance under which two nodes are one, relative to the diagonal of the body. */
  private static final double SAME_PLACE = 1e-9;

  private final MeshDraft draft;
  private final List<MeshDraft.Block> blocks;
  private final int[][] cells;
  private final double[] x;
  private final int[] nodeIds;

  SoundBody(
      MeshDraft draft, List<MeshDraft.Block> blocks, int[][] cells, double[] x, int[] nodeIds) {
    this.draft = draft;
    this.blocks = blocks;
    this.cells = cells;
    this.x = x;
    this.nodeIds = nodeIds;
  }

  void refuseCoincident() {
    int[] vertex = new VertexWelder(x, SAME_PLACE * diagonal()).vertexOfCorner();
    int count = 0;
    int twin = -1;
    int fresh = 0;
    for (int n = 0; n < vertex.length; n++) {
      if (vertex[n] < fresh) {
        twin = twin < 0 ? n : twin;
        count++;
      } else {
        fresh++;
      }
    }
    if (count == 0) {
      return;
    }
    int first = 0;
    while (vertex[first] != vertex[twin]) {
      first++;
    }
    throw draft
        .nodePlace(twin)
        .refuse(
            String.format(
                Locale.ROOT,
                "nodes %d and %d are at the same place, x %.6g, y %.6g, z %.6g mm (%d such nodes)",
                nodeIds[first],
                nodeIds[twin],
                x[3 * twin],
                x[3 * twin + 1],
                x[3 * twin + 2],
                count),
            "merge nodes that coincide; bodies that touch go into files of their own");
  }

  private double diagonal() {
    double square = 0;
    for (int a = 0; a < 3; a++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = a; i < x.length; i += 3) {
        least = Math.min(least, x[i]);
        most = Math.max(most, x[i]);
      }
      square += (most - least) * (most - least);
    }
    double length = Math.sqrt(square);
    if (!(length < Double.MAX_VALUE)) {
      throw draft.refuse(
          "the body is " + length + " mm wide, too large to compute with", "check coordinates");
    }
    return length;
  }

  void refusePieces() {
    int[] parent = new int[nodeIds.length];
    for (int n = 0; n < parent.length; n++) {
      parent[n] = n;
    }
    for (int b = 0; b < cells.length; b++) {
      int each = blocks.get(b).type.nodes();
      for (int k = 0; k < cells[b].length; k++) {
        int one = root(parent, cells[b][k - k % each]);
        int other = root(parent, cells[b][k]);
        parent[Math.max(one, other)] = Math.min(one, other);
      }
    }
    int pieces = 0;
    for (int n = 0; n < parent.length; n++) {
      pieces += parent[n] == n ? 1 : 0;
    }
    if (pieces == 1) {
      return;
    }
    int home = root(parent, cells[0][0]);
    int inside = 0;
    int all = 0;
    MeshPlace place = null;
    int culprit = 0;
    for (int b = 0; b < cells.length; b++) {
      int each = blocks.get(b).type.nodes();
      for (int c = 0; c * each < cells[b].length; c++, all++) {
        boolean here = root(parent, cells[b][c * each]) == home;
        inside += here ? 1 : 0;
        if (!here && place == null) {
          place = place(b, c);
          culprit = blocks.get(b).ids.get(c);
        }
      }
    }
    throw place.refuse(
        String.format(
            Locale.ROOT,
            "the cells form %d pieces that share no node: %d of %d cells hang together with cell"
                + " %d, and cell %d does not",
            pieces,
            inside,
            all,
            blocks.get(0).ids.get(0),
            culprit),
        "write each body to a file of its own, or merge nodes");
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private MeshPlace place(int block, int cell) {
    return draft.cellPlace(blocks.get(block), cell);
  }

  /** Inverted cells; cells whose nodes run the other way are told from those out of shape. */
  void refuseInverted() {
    int all = 0;
    int turned = 0;
    MeshFileException bent = null;
    int[] first = null;
    for (int b = 0; b < cells.length; b++) {
      CellType type = blocks.get(b).type;
      for (int at = 0; at < cells[b].length; at += type.nodes(), all++) {
        double jacobian = CellMeasures.scaledJacobian(type, x, cells[b], at);
        if (jacobian > 0) {
          continue;
        }
        if (isMirrorImage(type, cells[b], at)) {
          first = first == null ? new int[] {b, at / type.nodes()} : first;
          turned++;
        } else if (bent == null) {
          bent = inverted(b, at, jacobian);
        }
      }
    }
    if (bent != null) {
      throw bent;
    }
    if (turned > 0) {
      MeshDraft.Block block = blocks.get(first[0]);
      throw place(first[0], first[1])
          .refuse(
              String.format(
                  Locale.ROOT,
                  "cell %d (%s) is turned inside out, like %d of %d cells%s",
                  block.ids.get(first[1]),
                  block.type,
                  turned,
                  all,
                  turned < all ? ": their orientation is mixed" : ""),
              "let the nodes of its base run counter-clockwise seen from inside the cell");
    }
  }

  private MeshFileException inverted(int block, int at, double jacobian) {
    MeshDraft.Block b = blocks.get(block);
    int n = b.type.nodes();
    double[] centre = new double[3];
    for (int k = 0; k < 3 * n; k++) {
      centre[k % 3] += x[3 * cells[block][at + k / 3] + k % 3] / n;
    }
    return place(block, at / n)
        .refuse(
            String.format(
                Locale.ROOT,
                "cell %d (%s) near x %.4g, y %.4g, z %.4g mm is inverted or flat: scaled Jacobian"
                    + " %.3f, which must be above 0",
                b.ids.get(at / n),
                b.type,
                centre[0],
                centre[1],
                centre[2],
                jacobian),
            "repair the mesh there; midside nodes must stand in the middle half of their edges");
  }

  private boolean isMirrorImage(CellType type, int[] nodes, int at) {
    int n = type.nodes();
    double[] image = new double[3 * n];
    int[] order = new int[n];
    for (int k = 0; k < n; k++) {
      order[k] = k;
      for (int i = 0; i < 3; i++) {
        image[3 * k + i] = (i == 0 ? -1 : 1) * x[3 * nodes[at + k] + i];
      }
    }
    return CellMeasures.scaledJacobian(type, image, order, 0) > 0;
  }

  void refuseOverlap(FacetTable facets) {
    int[] pair = facets.overlap();
    if (pair == null) {
      return;
    }
    int[] ids = new int[2];
    MeshPlace place = null;
    for (int k = 0; k < 2; k++) {
      int cell = pair[k];
      int b = 0;
      while (cell >= blocks.get(b).ids.size()) {
        cell -= blocks.get(b).ids.size();
        b++;
      }
      ids[k] = blocks.get(b).ids.get(cell);
      place = place(b, cell);
    }
    throw place.refuse(
        "cells "
            + ids[0]
            + " and "
            + ids[1]
            + " lie on the same side of a facet they share, or a"
            + " third cell shares it",
        "remove cells that overlap or are there twice");
  }
}
