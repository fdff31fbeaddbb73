package org.plumbline.solver.linalg;

import java.util.Optional;

/**
 * Dense matrix kernels on column-major {@code double[]} blocks: entry (i, j) of a matrix with
 * offset {@code off} and leading dimension {@code ld} stands at {@code off + i + j·ld}.
 *
 * <p>Implementations hold no state between calls and may be shared by threads. A large call may be
 * cut into tiles that idle threads of the caller's fork–join pool help with; the result is the same
 * to the last bit for any number of threads. Outputs never overlap inputs. Sizes of zero are
 * allowed.
 */
public interface DenseKernels {
  /**
   * System property that selects the implementation: {@code native}, {@code vector}, {@code plain},
   * {@code auto}.
   */
  String SELECTION_PROPERTY = "plumbline.kernels";

  /** Whether a factor of a product enters as it is stored or transposed. */
  enum Op {
    PLAIN,
    TRANSPOSED
  }

  /** Short name of the implementation, for reports. */
  String name();

  /**
   * C := α op(A) op(B) + β C with op(A) m×k, op(B) k×n, C m×n.
   *
   * <p>With β = 0, C is overwritten and need not be finite before.
   */
  void gemm(
      Op opA,
      Op opB,
      int m,
      int n,
      int k,
      double alpha,
      double[] a,
      int offA,
      int ldA,
      double[] b,
      int offB,
      int ldB,
      double beta,
      double[] c,
      int offC,
      int ldC);

  /**
   * Lower triangle of C := α A Aᵀ + C with A n×k, C n×n. The strict upper triangle of C is neither
   * read nor written.
   */
  void syrk(
      int n, int k, double alpha, double[] a, int offA, int ldA, double[] c, int offC, int ldC);

  /**
   * B := B op(L)⁻¹ with B m×n and L lower triangular n×n. The strict upper triangle of L is not
   * read.
   */
  void trsm(Op op, int m, int n, double[] l, int offL, int ldL, double[] b, int offB, int ldB);

  /**
   * y := op(A) x + y in single precision, with A m×n column-major without gaps from {@code offA}.
   */
  void gemv(Op op, int m, int n, float[] a, int offA, float[] x, int offX, float[] y, int offY);

  /**
   * Cholesky factorization A = L Lᵀ in the lower triangle; the strict upper triangle is neither
   * read nor written.
   *
   * @return −1, or the first row whose pivot is not positive; A is then partly overwritten
   */
  int potrf(int n, double[] a, int off, int ld);

  /** Kernels written in Java, available everywhere. */
  static DenseKernels plain() {
    return new PlainKernels();
  }

  /**
   * Kernels on the JDK's vector module, if the JVM was started with it ({@code --add-modules
   * jdk.incubator.vector}) and the program was built by a JDK that has it.
   */
  static Optional<DenseKernels> vector() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return Optional.empty();
    }
    try {
      Class<?> kernels = Class.forName(DenseKernels.class.getPackageName() + ".VectorKernels");
      return Optional.of((DenseKernels) kernels.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  /**
   * The fastest kernels of this machine: the native library, or where it cannot be loaded those on
   * the vector module, or the plain ones. The system property {@value #SELECTION_PROPERTY} ({@code
   * native}, {@code vector}, {@code plain}, {@code auto}) overrides the choice.
   *
   * @throws IllegalStateException if the property asks for kernels that do not load, or has another
   *     value
   */
  static DenseKernels best() {
    String choice = System.getProperty(SELECTION_PROPERTY, "auto");
    return switch (choice) {
      case "plain" -> plain();
      case "vector" ->
          vector()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "the vector kernels do not load; start Java with --add-modules"
                              + " jdk.incubator.vector, or set -D"
                              + SELECTION_PROPERTY
                              + "=plain to use the plain ones"));
      case "native" -> NativeKernels.load();
      case "auto" -> {
        try {
          yield NativeKernels.load();
        } catch (IllegalStateException e) {
          yield vector().orElseGet(DenseKernels::plain);
        }
      }
      default ->
          throw new IllegalStateException(
              "system property "
                  + SELECTION_PROPERTY
                  + " is '"
                  + choice
                  + "'; use native, vector, plain or auto");
    };
  }
}
