/** Whole elastic bodies under given loads: patch test, manufactured solutions, closed forms. */
package org.plumbline.verification.body;
