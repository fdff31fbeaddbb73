package org.plumbline.cli;

/** The laboratory with the joints that are shipped. */
final class ShippedLaboratory implements Laboratory {
  @Override
  public String kernels() {
    return "plain";
  }
}
