/** The clinic's geometry: alignment of a limb, and wedges, against closed forms in the plane. */
package org.plumbline.verification.geometry;
