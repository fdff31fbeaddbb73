package org.plumbline.mesh.quality;

/**
 * Quality of the cells of one block.
 *
 * @param block block name, "all" for the whole mesh
 * @param cells number of cells
 * @param minScaledJacobian worst cell, see {@link CellMeasures}
 * @param p1ScaledJacobian first percentile
 * @param medianScaledJacobian median
 * @param p99AspectRatio 99th percentile of longest / shortest edge
 * @param maxAspectRatio largest longest / shortest edge
 * @param volume sum of the cell volumes, mm³
 * @param minVolume smallest cell volume, mm³
 * @param worstX x of the centre of the cell with the least scaled Jacobian, mm
 * @param worstY its y, mm
 * @param worstZ its z, mm
 */
public record BlockQuality(
    String block,
    int cells,
    double minScaledJacobian,
    double p1ScaledJacobian,
    double medianScaledJacobian,
    double p99AspectRatio,
    double maxAspectRatio,
    double volume,
    double minVolume,
    double worstX,
    double worstY,
    double worstZ) {}
