package org.plumbline.models.yaml;

/**
 * A study before it is read.
 *
 * @param origin file or shipped name as the user gave it
 * @param text YAML
 */
public record StudyText(String origin, String text) {}
