package org.plumbline.mesh.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;

/**
 * Points, cells and named fields of one file; several bodies stand one after the other.
 *
 * <p>Every cell gets two labels: the index of its body and of its block, both in order of first
 * appearance. Fields are given for all points or all cells of the file, in the order in which
 * bodies were added.
 */
public final class UnstructuredGrid {
  /** VTK code of a quadrilateral. */
  private static final int VTK_QUAD = 9;

  private final IntList connectivity = new IntList();
  private final IntList offsets = new IntList();
  private final IntList types = new IntList();
  private final IntList bodyOfCell = new IntList();
  private final IntList blockOfCell = new IntList();
  private final List<String> bodies = new ArrayList<>();
  private String note = "";
  private final List<String> blocks = new ArrayList<>();
  private final Map<String, Labels> labels = new LinkedHashMap<>();
  private final Map<String, Field> pointFields = new LinkedHashMap<>();
  private final Map<String, Field> cellFields = new LinkedHashMap<>();
  private double[] points = new double[0];

  /** A body in the position of its mesh. */
  public UnstructuredGrid body(String name, Mesh mesh) {
    return body(name, mesh, mesh.coordinates());
  }

  /**
   * A body moved to other coordinates.
   *
   * @param coordinates x, y, z per node, mm
   */
  public UnstructuredGrid body(String name, Mesh mesh, double[] coordinates) {
    if (coordinates.length != 3 * mesh.nodeCount()) {
      throw new IllegalArgumentException(
          "body '"
              + name
              + "' has "
              + mesh.nodeCount()
              + " nodes, "
              + coordinates.length
              + " coordinates were given");
    }
    int base = addPoints(coordinates);
    int body = index(bodies, name);
    for (CellBlock block : mesh.blocks()) {
      int label = index(blocks, block.name());
      for (int c = 0; c < block.size(); c++) {
        for (int k = 0; k < block.type().nodes(); k++) {
          connectivity.add(base + block.node(c, k));
        }
        endCell(block.type().vtkCode(), body, label);
      }
    }
    return this;
  }

  /**
   * A surface. Its points are the nodes of the facets in ascending order of their number.
   *
   * @param coordinates x, y, z of all nodes of the mesh that the facets belong to, mm
   */
  public UnstructuredGrid facets(String body, FacetSet facets, double[] coordinates) {
    int[] corners = facets.connectivity();
    int[] nodes = Arrays.stream(corners).sorted().distinct().toArray();
    double[] p = new double[3 * nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      System.arraycopy(coordinates, 3 * nodes[i], p, 3 * i, 3);
    }
    int base = addPoints(p);
    int bodyLabel = index(bodies, body);
    int label = index(blocks, facets.name());
    for (int i = 0; i < corners.length; i++) {
      connectivity.add(base + Arrays.binarySearch(nodes, corners[i]));
      if (i % 4 == 3) {
        endCell(VTK_QUAD, bodyLabel, label);
      }
    }
    return this;
  }

  private int addPoints(double[] p) {
    if (!pointFields.isEmpty() || !cellFields.isEmpty()) {
      throw new IllegalStateException("add all bodies before the first field");
    }
    int base = points.length / 3;
    points = Arrays.copyOf(points, points.length + p.length);
    System.arraycopy(p, 0, points, 3 * base, p.length);
    return base;
  }

  private void endCell(int type, int body, int block) {
    offsets.add(connectivity.size());
    types.add(type);
    bodyOfCell.add(body);
    blockOfCell.add(block);
  }

  private static int index(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }

  /**
   * Values at all points.
   *
   * @param name with unit, for instance "displacement [mm]"
   * @param components 1 scalar, 3 vector, 6 tensor
   * @param values point by point; NaN where not computed
   */
  public UnstructuredGrid pointField(String name, int components, double[] values) {
    put(pointFields, name, components, values, pointCount(), "points");
    return this;
  }

  /** Values in all cells; parameters as for {@link #pointField}. */
  public UnstructuredGrid cellField(String name, int components, double[] values) {
    put(cellFields, name, components, values, cellCount(), "cells");
    return this;
  }

  /**
   * One more label for every cell, beside body and block.
   *
   * @param name of the label
   * @param names what its numbers mean
   * @param ofCell number of every cell
   */
  public UnstructuredGrid labels(String name, List<String> names, int[] ofCell) {
    if (ofCell.length != cellCount()) {
      throw new IllegalArgumentException(
          "label '" + name + "' has " + ofCell.length + " numbers for " + cellCount() + " cells");
    }
    labels.put(name, new Labels(List.copyOf(names), ofCell.clone()));
    return this;
  }

  private static void put(
      Map<String, Field> fields,
      String name,
      int components,
      double[] values,
      int count,
      String what) {
    if (values.length != components * count) {
      throw new IllegalArgumentException(
          "field '"
              + name
              + "' has "
              + values.length
              + " values, expected "
              + components
              + " for each of "
              + count
              + " "
              + what);
    }
    if (fields.putIfAbsent(name, new Field(components, values.clone())) != null) {
      throw new IllegalArgumentException("there are two fields '" + name + "'");
    }
  }

  public int pointCount() {
    return points.length / 3;
  }

  public int cellCount() {
    return offsets.size();
  }

  double[] points() {
    return points;
  }

  int[] connectivity() {
    return connectivity.toArray();
  }

  int[] offsets() {
    return offsets.toArray();
  }

  int[] types() {
    return types.toArray();
  }

  int[] bodyOfCell() {
    return bodyOfCell.toArray();
  }

  int[] blockOfCell() {
    return blockOfCell.toArray();
  }

  /**
   * A remark on what the fields mean; stands in the file as the name of a field, and shown by
   * readers.
   */
  public UnstructuredGrid note(String text) {
    note = text;
    return this;
  }

  String note() {
    return note;
  }

  List<String> bodies() {
    return bodies;
  }

  List<String> blocks() {
    return blocks;
  }

  Map<String, Labels> labels() {
    return labels;
  }

  Map<String, Field> pointFields() {
    return pointFields;
  }

  Map<String, Field> cellFields() {
    return cellFields;
  }

  /** Numbers of the cells and what they mean. */
  record Labels(List<String> names, int[] ofCell) {}

  /** Values of one field. */
  static final class Field {
    private final int components;
    private final double[] values;

    Field(int components, double[] values) {
      this.components = components;
      this.values = values;
    }

    int components() {
      return components;
    }

    double[] values() {
      return values;
    }
  }
}
