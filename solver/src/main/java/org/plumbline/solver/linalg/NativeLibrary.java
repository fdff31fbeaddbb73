package org.plumbline.solver.linalg;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import dev.ludovic.netlib.lapack.LAPACK;
import dev.ludovic.netlib.lapack.NativeLAPACK;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * OpenBLAS, unpacked from its jar and bound to Java arrays without copies.
 *
 * <p>The library is pinned to one thread: it spins at barriers when cores are shared, and
 * parallelism over bodies and cases is ours.
 */
final class NativeLibrary {
  private static final String BLAS_PATH = "dev.ludovic.netlib.blas.nativeLibPath";
  private static final String LAPACK_PATH = "dev.ludovic.netlib.lapack.nativeLibPath";
  // Strong references, or the level set here would be forgotten with the logger.
  private static final Logger[] BINDING_LOGGERS = {
    Logger.getLogger("dev.ludovic.netlib.blas"), Logger.getLogger("dev.ludovic.netlib.lapack")
  };

  final BLAS blas;
  final LAPACK lapack;
  final String path;

  private NativeLibrary() {
    for (Logger logger : BINDING_LOGGERS) {
      logger.setLevel(Level.WARNING);
    }
    Loader.load(openblas_nolapack.class);
    openblas_nolapack.blas_set_num_threads(1);
    path = libraryPath(Loader.getLoadedLibraries());
    System.setProperty(BLAS_PATH, path);
    System.setProperty(LAPACK_PATH, path);
    blas = NativeBLAS.getInstance();
    lapack = NativeLAPACK.getInstance();
  }

  private static String libraryPath(Map<String, String> loaded) {
    for (Map.Entry<String, String> entry : loaded.entrySet()) {
      if (entry.getKey().startsWith("openblas")) {
        return entry.getValue();
      }
    }
    throw new IllegalStateException("OpenBLAS is not among the loaded libraries " + loaded);
  }

  /** The one library of this process, loaded at first use. */
  private static final class Holder {
    static final NativeLibrary LIBRARY;
    static final Throwable FAILURE;

    static {
      NativeLibrary library = null;
      Throwable failure = null;
      try {
        library = new NativeLibrary();
      } catch (RuntimeException | LinkageError e) {
        failure = e;
      }
      LIBRARY = library;
      FAILURE = failure;
    }
  }

  /**
   * @throws IllegalStateException if this machine has no usable library; the cause says why
   */
  static NativeLibrary get() {
    if (Holder.LIBRARY == null) {
      throw new IllegalStateException(
          "the native kernels do not load on this machine ("
              + Holder.FAILURE
              + "); set -D"
              + DenseKernels.SELECTION_PROPERTY
              + "=plain to use the Java kernels",
          Holder.FAILURE);
    }
    return Holder.LIBRARY;
  }
}
