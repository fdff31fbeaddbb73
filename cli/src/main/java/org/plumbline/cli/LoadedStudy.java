package org.plumbline.cli;

import org.plumbline.models.study.Study;

/**
 * A study together with where it came from.
 *
 * @param origin file or shipped name, as the user gave it
 * @param sha256 digest of the text that was read, before overrides
 */
record LoadedStudy(Study study, String origin, String sha256) {}
