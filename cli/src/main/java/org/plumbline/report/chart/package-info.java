/**
 * Figures in the house style, independent of what they show.
 *
 * <p>A {@link org.plumbline.report.chart.Figure} is a value: title that says the finding, subtitle,
 * curves or pressure maps. Drawing it returns a {@link org.plumbline.report.chart.Layout}, the
 * boxes of every text and symbol that was set, so that "nothing overlaps, nothing is clipped" is a
 * property that a test can check. Text is measured with one fixed font render context; a picture of
 * pixels and one of vectors therefore have the same layout, and the same input gives the same
 * bytes.
 *
 * <p>House rules: direct labels instead of legends; colour-blind safe hues (Okabe and Ito 2008)
 * that differ in dash and marker as well, so that a grey print still reads; shares and forces start
 * at zero; pressure in viridis on one fixed scale, unloaded surface in neutral grey.
 */
package org.plumbline.report.chart;
