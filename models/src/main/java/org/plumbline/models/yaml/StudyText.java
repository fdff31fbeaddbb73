package org.plumbline.models.yaml;

import java.nio.file.Path;

/**
 * A study before it is read.
 *
 * @param origin file or shipped name as the user gave it
 * @param text YAML
 * @param folder that paths in the text are relative to
 */
public record StudyText(String origin, String text, Path folder) {}
