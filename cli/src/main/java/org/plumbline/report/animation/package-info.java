/** Moving pictures for slides: figures as the frames of an animated GIF. Knows no study. */
package org.plumbline.report.animation;
