/**
 * Files: STL surfaces in; VTK XML unstructured grids (VTU) out, and collections of them over a
 * parameter (PVD), as read by ParaView.
 *
 * <p>Arrays are written inline in base64, compressed with zlib in blocks: {@code [number of blocks,
 * block size, size of the last block if partial, compressed sizes…]} as 64-bit integers, then the
 * blocks; header and blocks are encoded separately. The files are plain XML, equal input gives
 * equal bytes, and array names carry their unit.
 */
package org.plumbline.mesh.io;
