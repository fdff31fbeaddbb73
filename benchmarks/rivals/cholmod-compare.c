/*
 * Times CHOLMOD's supernodal Cholesky factorization of one matrix.
 *
 *   cholmod-compare MATRIX.mtx [metis|nesdis|amd] [groups] [together]
 *
 * The matrix is in Matrix Market form, real and symmetric. It is ordered, factored and solved in groups of several runs. Prints
 * one line of tab-separated values, means over the runs of the group whose factorization was fastest: CPU and wall clock of ordering with symbolic factorization, of numerical factorization and of one
 * solution (s); entries of the factor; operations (1e9); largest entry of |A x - b| over that of |b|; most memory held
 * beside the matrix by ordering and factorization (bytes, as CHOLMOD counts it).
 * The number of threads is that of the BLAS library: OPENBLAS_NUM_THREADS. Memory that was freed is kept by the process, so that
 * all runs but the first work in memory that was touched before.
 */
#include <cholmod.h>
#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

struct stopwatch {
  double cpu, wall;
};

static struct stopwatch start(void) {
  struct stopwatch s = {seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC)};
  return s;
}

static struct stopwatch stop(struct stopwatch s) {
  struct stopwatch d = {seconds(CLOCK_PROCESS_CPUTIME_ID) - s.cpu, seconds(CLOCK_MONOTONIC) - s.wall};
  return d;
}

static void add(struct stopwatch *sum, struct stopwatch part, int of) {
  sum->cpu += part.cpu / of;
  sum->wall += part.wall / of;
}

static double largest(const cholmod_dense *v) {
  const double *x = v->x;
  double worst = 0;
  for (size_t i = 0; i < v->nrow; i++) {
    if (!(fabs(x[i]) <= worst)) worst = fabs(x[i]);
  }
  return worst;
}

int main(int argc, char **argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: cholmod-compare MATRIX.mtx [metis|nesdis|amd] [groups] [together]\n");
    return 2;
  }
  const char *ordering = argc > 2 ? argv[2] : "metis";
  int groups = argc > 3 ? atoi(argv[3]) : 1;
  int together = argc > 4 ? atoi(argv[4]) : 1;
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, -1);
  cholmod_common c;
  cholmod_l_start(&c);
  c.supernodal = CHOLMOD_SUPERNODAL;
  c.final_ll = 1;
  c.nmethods = 1;
  c.method[0].ordering = strcmp(ordering, "metis") == 0    ? CHOLMOD_METIS
                         : strcmp(ordering, "nesdis") == 0 ? CHOLMOD_NESDIS
                                                           : CHOLMOD_AMD;
  c.postorder = 1;
  FILE *file = fopen(argv[1], "r");
  if (!file) {
    fprintf(stderr, "cholmod-compare: cannot open %s\n", argv[1]);
    return 1;
  }
  cholmod_sparse *a = cholmod_l_read_sparse(file, &c);
  fclose(file);
  if (!a || a->stype == 0) {
    fprintf(stderr, "cholmod-compare: %s is not a symmetric matrix in Matrix Market form\n", argv[1]);
    return 1;
  }
  struct stopwatch order = {0, 0}, factor = {HUGE_VAL, HUGE_VAL}, solve = {0, 0};
  double residual = 0, entries = 0, flops = 0, peak = 0;
  struct stopwatch thisOrder = {0, 0}, thisFactor = {0, 0}, thisSolve = {0, 0};
  for (int k = 0; k < groups * together; k++) {
    if (k % together == 0) thisOrder = thisFactor = thisSolve = (struct stopwatch){0, 0};
    size_t before = c.memory_inuse;
    c.memory_usage = before;
    struct stopwatch t = start();
    cholmod_factor *l = cholmod_l_analyze(a, &c);
    add(&thisOrder, stop(t), together);
    t = start();
    cholmod_l_factorize(a, l, &c);
    add(&thisFactor, stop(t), together);
    if (c.status != CHOLMOD_OK) {
      fprintf(stderr, "cholmod-compare: status %d\n", c.status);
      return 1;
    }
    peak = (double)(c.memory_usage - before);
    entries = c.lnz;
    flops = c.fl;
    cholmod_dense *b = cholmod_l_ones(a->nrow, 1, CHOLMOD_REAL, &c);
    t = start();
    cholmod_dense *x = cholmod_l_solve(CHOLMOD_A, l, b, &c);
    add(&thisSolve, stop(t), together);
    cholmod_dense *r = cholmod_l_copy_dense(b, &c);
    double one[2] = {1, 0}, minus[2] = {-1, 0};
    cholmod_l_sdmult(a, 0, minus, one, x, r, &c);
    residual = largest(r) / largest(b);
    if (k % together == together - 1 && thisFactor.cpu < factor.cpu) {
      order = thisOrder;
      factor = thisFactor;
      solve = thisSolve;
    }
    cholmod_l_free_dense(&x, &c);
    cholmod_l_free_dense(&b, &c);
    cholmod_l_free_dense(&r, &c);
    cholmod_l_free_factor(&l, &c);
  }
  printf("%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%.0f\t%.6f\t%.3e\t%.0f\n", order.cpu, order.wall, factor.cpu, factor.wall,
         solve.cpu, solve.wall, entries, 1e-9 * flops, residual, peak);
  cholmod_l_free_sparse(&a, &c);
  cholmod_l_finish(&c);
  return 0;
}
