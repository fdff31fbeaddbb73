package org.plumbline.mesh.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.Deflater;

/** VTK's block-compressed, base64-encoded form of a byte array; see the package description. */
final class CompressedArray {
  private static final int BLOCK = 1 << 16;

  /** Fixed, so that equal input gives equal bytes. */
  private static final int LEVEL = 6;

  private CompressedArray() {}

  static String encode(byte[] data) {
    int blocks = (data.length + BLOCK - 1) / BLOCK;
    ByteBuffer header = ByteBuffer.allocate(8 * (3 + blocks)).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(blocks).putLong(BLOCK).putLong(data.length % BLOCK);
    ByteArrayOutputStream body = new ByteArrayOutputStream(data.length / 2 + 64);
    byte[] chunk = new byte[BLOCK];
    for (int b = 0; b < blocks; b++) {
      Deflater deflater = new Deflater(LEVEL);
      try {
        int from = b * BLOCK;
        deflater.setInput(data, from, Math.min(BLOCK, data.length - from));
        deflater.finish();
        int before = body.size();
        while (!deflater.finished()) {
          body.write(chunk, 0, deflater.deflate(chunk));
        }
        header.putLong(body.size() - (long) before);
      } finally {
        deflater.end();
      }
    }
    Base64.Encoder base64 = Base64.getEncoder();
    return base64.encodeToString(header.array()) + base64.encodeToString(body.toByteArray());
  }
}
