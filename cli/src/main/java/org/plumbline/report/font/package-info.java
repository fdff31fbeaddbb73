/** Fonts that come with the program, so that figures look the same on a machine that has none. */
package org.plumbline.report.font;
