package org.plumbline.report;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Whose page it is, and what that joint says otherwise.
 *
 * @param joint name as in study files; empty where none is named
 * @param correction what an angle of the operation makes, for instance {@code wedge}
 * @param texts texts of the page by their keys
 */
public record PageWords(String joint, String correction, Map<String, String> texts) {
  /** A page of no joint in particular. */
  public static final PageWords NONE = new PageWords("", "correction", Map.of());

  public PageWords {
    texts = Map.copyOf(texts);
  }

  /** Whether a text that may name the joints it is about belongs on this page. */
  boolean takes(JsonNode text) {
    List<String> joints = text.path("joints").valueStream().map(JsonNode::asString).toList();
    return joints.isEmpty() || joints.contains(joint);
  }
}
