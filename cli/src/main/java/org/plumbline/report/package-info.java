/**
 * Turns a {@link org.plumbline.models.study.StudyResult} into charts and a page.
 *
 * <p>What is compared are the load-bearing regions of a joint before a correction (angle 0) and
 * after it, over all angles of the sweep. Every word about the anatomy comes from the data or from
 * the {@link org.plumbline.report.ReportContext} that the caller fills, so any joint can be
 * reported. Titles state the finding and are derived from the numbers shown. A case without a
 * result is a gap in its curve and is named; nothing is interpolated over it. The output depends on
 * its input alone: no date, no locale, the same bytes on every run.
 *
 * <p>Entry point: {@link org.plumbline.report.ReportFiles#write}.
 */
package org.plumbline.report;
