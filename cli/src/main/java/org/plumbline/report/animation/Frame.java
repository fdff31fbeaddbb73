package org.plumbline.report.animation;

/**
 * A step of a moving picture.
 *
 * @param figure number of the figure that is shown
 * @param hundredths how long, in hundredths of a second
 */
public record Frame(int figure, int hundredths) {}
