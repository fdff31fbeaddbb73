/** Single cells and patches of them: what every body is made of. */
package org.plumbline.verification.element;
