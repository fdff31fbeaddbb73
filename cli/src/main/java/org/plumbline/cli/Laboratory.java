package org.plumbline.cli;

/** What solves studies. The verbs know joints only through this. */
interface Laboratory {

  /** Name of the dense kernels in use, for instance {@code native OpenBLAS}. */
  String kernels();
}
