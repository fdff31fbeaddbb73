/**
 * What is asked and what came out: a study is one anatomy, some load cases and some wedge angles;
 * running it solves every pair as an independent case.
 *
 * <p>Cases are independent on purpose. Each starts from its own elastic-foundation pose and never
 * from a neighbour, so the order of solving, the number of threads and the reuse of earlier results
 * cannot change a digit, and a case that fails takes no other with it. Everything here is plain
 * data without joint-specific names: the joint's model is built elsewhere from a {@link
 * org.plumbline.models.study.Study} and handed in as a {@link
 * org.plumbline.models.study.StudyModel}.
 */
package org.plumbline.models.study;
