package org.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts as JSON. Numbers that are not finite become {@code null}: JSON has no NaN. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static String write(Map<String, Object> facts) {
    return MAPPER.writeValueAsString(finite(facts));
  }

  private static Object finite(Object value) {
    if (value instanceof Double d && !Double.isFinite(d)) {
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> clean = new LinkedHashMap<>();
      map.forEach((k, v) -> clean.put(k.toString(), finite(v)));
      return clean;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::finite).toList();
    }
    return value;
  }
}
