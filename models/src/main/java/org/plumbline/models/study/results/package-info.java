/**
 * Results on disk: the only part of a study that knows files.
 *
 * <p>A results folder is written so that it can be trusted at any moment. Every file is written
 * under a temporary name and renamed when whole; a case's folder likewise, so a folder named like a
 * case always holds a finished one. Nothing but the manifest carries a time stamp, every number
 * goes through one formatter, and a case that is read back equals the case that was solved: the
 * same study gives the same bytes, solved at once, in parallel or resumed.
 */
package org.plumbline.models.study.results;
