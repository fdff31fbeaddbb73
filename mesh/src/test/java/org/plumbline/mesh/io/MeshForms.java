package org.plumbline.mesh.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.surface.LengthUnit;

/** The same mesh in forms that the library reads and does not write itself. */
final class MeshForms {
  private MeshForms() {}

  /**
   * @param form msh, inp and vtu as the library writes them; msh2; msh-binary; vtu-ascii,
   *     vtu-inline32, vtu-big, vtu-raw, vtu-base64
   */
  static byte[] of(String form, byte[] written, Path file) throws IOException {
    if (form.length() == 3) {
      return written;
    }
    Mesh mesh = MeshReader.read(file, LengthUnit.MM);
    return switch (form) {
      case "msh2" -> versionTwo(mesh).getBytes(StandardCharsets.UTF_8);
      case "msh-binary" -> binary(mesh, ByteOrder.LITTLE_ENDIAN);
      default -> vtu(mesh, form.substring(4));
    };
  }

  /** MSH 2.2: one physical group per block, cells only. */
  static String versionTwo(Mesh mesh) {
    StringBuilder out = new StringBuilder("$MeshFormat\n2.2 0 8\n$EndMeshFormat\n");
    out.append("$PhysicalNames\n").append(mesh.blocks().size()).append('\n');
    for (int b = 0; b < mesh.blocks().size(); b++) {
      out.append("3 " + (b + 1) + " \"" + mesh.blocks().get(b).name() + "\"\n");
    }
    out.append("$EndPhysicalNames\n$Nodes\n").append(mesh.nodeCount()).append('\n');
    for (int n = 0; n < mesh.nodeCount(); n++) {
      out.append(n + 1);
      for (int i = 0; i < 3; i++) {
        out.append(' ').append(mesh.coordinate(n, i));
      }
      out.append('\n');
    }
    out.append("$EndNodes\n$Elements\n").append(mesh.cellCount()).append('\n');
    int id = 1;
    for (int b = 0; b < mesh.blocks().size(); b++) {
      CellBlock block = mesh.blocks().get(b);
      int[] nodes = new int[block.type().nodes()];
      for (int c = 0; c < block.size(); c++) {
        block.nodes(c, nodes);
        out.append(id++ + " " + GmshType.number(block.type()) + " 2 " + (b + 1) + " 7");
        for (int n : NodeOrder.GMSH.toFile(block.type(), nodes)) {
          out.append(' ').append(n + 1);
        }
        out.append('\n');
      }
    }
    return out.append("$EndElements\n").toString();
  }

  /** Binary MSH 4.1: one volume and group per block, and a surface without elements. */
  static byte[] binary(Mesh mesh, ByteOrder order) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer b = ByteBuffer.allocate(1 << 20).order(order);
    out.write("$MeshFormat\n4.1 1 8\n".getBytes(StandardCharsets.UTF_8));
    flush(b.putInt(1), out);
    StringBuilder names = new StringBuilder("\n$EndMeshFormat\n$PhysicalNames\n");
    int blocks = mesh.blocks().size();
    names.append(blocks).append('\n');
    for (int k = 0; k < blocks; k++) {
      names.append("3 " + (k + 1) + " \"" + mesh.blocks().get(k).name() + "\"\n");
    }
    out.write((names + "$EndPhysicalNames\n$Entities\n").getBytes(StandardCharsets.UTF_8));
    b.putLong(0).putLong(0).putLong(1).putLong(blocks);
    for (int k = 0; k <= blocks; k++) {
      b.putInt(k);
      for (int r = 0; r < 6; r++) {
        b.putDouble(r);
      }
      b.putLong(k == 0 ? 0 : 1);
      if (k > 0) {
        b.putInt(k);
      }
      b.putLong(2).putInt(-4).putInt(5);
    }
    flush(b, out);
    out.write("\n$EndEntities\n$Nodes\n".getBytes(StandardCharsets.UTF_8));
    int n = mesh.nodeCount();
    b.putLong(1).putLong(n).putLong(1).putLong(n).putInt(2).putInt(1).putInt(1).putLong(n);
    for (int k = 1; k <= n; k++) {
      b.putLong(k);
    }
    for (int k = 0; k < n; k++) {
      b.putDouble(mesh.coordinate(k, 0));
      b.putDouble(mesh.coordinate(k, 1)).putDouble(mesh.coordinate(k, 2));
      b.putDouble(0.25).putDouble(0.75);
    }
    flush(b, out);
    out.write("\n$EndNodes\n$Elements\n".getBytes(StandardCharsets.UTF_8));
    b.putLong(blocks).putLong(mesh.cellCount()).putLong(1).putLong(mesh.cellCount());
    long id = 1;
    for (int k = 0; k < blocks; k++) {
      CellBlock block = mesh.blocks().get(k);
      b.putInt(3).putInt(k + 1).putInt(GmshType.number(block.type())).putLong(block.size());
      int[] nodes = new int[block.type().nodes()];
      for (int c = 0; c < block.size(); c++) {
        block.nodes(c, nodes);
        b.putLong(id++);
        for (int node : NodeOrder.GMSH.toFile(block.type(), nodes)) {
          b.putLong(node + 1);
        }
      }
    }
    flush(b, out);
    out.write("\n$EndElements\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static void flush(ByteBuffer b, ByteArrayOutputStream out) {
    out.write(b.array(), 0, b.position());
    b.clear();
  }

  /** VTU with one block, written the way the variant says. */
  static byte[] vtu(Mesh mesh, String variant) throws IOException {
    boolean appended = variant.equals("raw") || variant.equals("base64");
    ByteOrder order = variant.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!-- by hand -->\n");
    xml.append("<VTKFile type='UnstructuredGrid' version=\"0.1\" byte_order=\"")
        .append(variant.equals("big") ? "BigEndian" : "LittleEndian")
        .append(variant.equals("raw") ? "\" header_type=\"UInt64" : "")
        .append("\">\n<UnstructuredGrid>\n<Piece NumberOfPoints=\"")
        .append(mesh.nodeCount())
        .append("\" NumberOfCells=\"")
        .append(mesh.cellCount())
        .append("\">\n<PointData></PointData><CellData/>\n<Points>\n");
    double[] x = mesh.coordinates();
    ByteBuffer points = ByteBuffer.allocate(8 * x.length).order(order);
    StringBuilder text = new StringBuilder();
    for (double value : x) {
      points.putDouble(value);
      text.append(value).append('\n');
    }
    array(xml, data, variant, "Points", "Float64", text.toString(), points.array());
    xml.append("</Points>\n<Cells>\n");
    StringBuilder[] lists = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
    int count = 0;
    int cells = mesh.cellCount();
    int total = 0;
    for (CellBlock block : mesh.blocks()) {
      total += block.connectivity().length;
    }
    ByteBuffer connectivity = ByteBuffer.allocate(8 * total).order(order);
    ByteBuffer offsets = ByteBuffer.allocate(8 * cells).order(order);
    ByteBuffer types = ByteBuffer.allocate(cells).order(order);
    for (CellBlock block : mesh.blocks()) {
      for (int c = 0; c < block.size(); c++) {
        for (int k = 0; k < block.type().nodes(); k++) {
          lists[0].append(block.node(c, k)).append(' ');
          connectivity.putLong(block.node(c, k));
        }
        count += block.type().nodes();
        lists[1].append(count).append(' ');
        offsets.putLong(count);
        lists[2].append(block.type().vtkCode()).append(' ');
        types.put((byte) block.type().vtkCode());
      }
    }
    array(xml, data, variant, "connectivity", "Int64", lists[0].toString(), connectivity.array());
    array(xml, data, variant, "offsets", "Int64", lists[1].toString(), offsets.array());
    array(xml, data, variant, "types", "UInt8", lists[2].toString(), types.array());
    xml.append("</Cells>\n</Piece>\n</UnstructuredGrid>\n");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    if (appended) {
      file.write(("<AppendedData encoding=\"" + variant + "\">\n _").getBytes());
      file.write(data.toByteArray());
      file.write("\n</AppendedData>\n".getBytes());
    }
    file.write("</VTKFile>\n".getBytes());
    return file.toByteArray();
  }

  private static void array(
      StringBuilder xml,
      ByteArrayOutputStream data,
      String variant,
      String name,
      String type,
      String text,
      byte[] bytes)
      throws IOException {
    boolean points = name.equals("Points");
    xml.append("<DataArray type=\"" + type + "\" Name=\"" + name + "\"");
    xml.append(points ? " NumberOfComponents=\"3\"" : "");
    int word = variant.equals("raw") ? 8 : 4;
    ByteBuffer head =
        ByteBuffer.allocate(word)
            .order(variant.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    if (word == 8) {
      head.putLong(bytes.length);
    } else {
      head.putInt(bytes.length);
    }
    byte[] together = ByteBuffer.allocate(word + bytes.length).put(head.array()).put(bytes).array();
    Base64.Encoder base64 = Base64.getEncoder();
    switch (variant) {
      case "ascii" ->
          xml.append(
                  " format=\"ascii\">\n" + text + "\n<InformationKey name=\"r\"><Value>1</Value>")
              .append("</InformationKey></DataArray>\n");
      // header and data in one piece, as some writers do
      case "inline32" ->
          xml.append(" format=\"binary\">\n  " + base64.encodeToString(together))
              .append("\n</DataArray>\n");
      // and each on its own, as VTK does
      case "big" ->
          xml.append(" format=\"binary\">\n" + base64.encodeToString(head.array()))
              .append(base64.encodeToString(bytes) + "\n</DataArray>\n");
      default -> {
        xml.append(" format=\"appended\" offset=\"" + data.size() + "\"/>\n");
        data.write(variant.equals("raw") ? together : base64.encodeToString(together).getBytes());
      }
    }
  }
}
