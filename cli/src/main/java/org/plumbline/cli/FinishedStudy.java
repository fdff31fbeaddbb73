package org.plumbline.cli;

import org.plumbline.models.study.JointWords;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyResult;

/**
 * A study that was run to its end, or interrupted.
 *
 * @param words of its joint
 * @param slice its result, at the shown value of a second swept parameter
 * @param summary of its folder
 * @param answer of the command if it were the only study
 */
record FinishedStudy(
    Study study, JointWords words, StudyResult slice, SummaryFile summary, Answer answer) {}
