/**
 * Files: STL surfaces in; meshes of Gmsh, Abaqus or CalculiX, and VTK in and out; VTK XML
 * unstructured grids (VTU) with fields out, and collections of them over a parameter (PVD), as read
 * by ParaView.
 *
 * <p>A reader fills a draft with what its file holds; one assembly makes a mesh of it and refuses
 * what is no sound body, by the numbers and lines of the file. Files are hostile until read: sizes
 * they declare take no memory, nothing outside of their folder is opened, nothing expands.
 *
 * <p>Arrays are written inline in base64, compressed with zlib in blocks: {@code [number of blocks,
 * block size, size of the last block if partial, compressed sizes…]} as 64-bit integers, then the
 * blocks; header and blocks are encoded separately. The files are plain XML, equal input gives
 * equal bytes, and array names carry their unit.
 */
package org.plumbline.mesh.io;
