/** Hip, ankle and malunited tibia against closed forms: as formulas, and as shipped joints. */
package org.plumbline.verification.joint;
