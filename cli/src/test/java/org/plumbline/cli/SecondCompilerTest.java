package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class SecondCompilerTest {

  /** What the JVM says of its directives. */
  private static String directives() {
    try {
      return ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "compilerDirectivesPrint",
              new Object[0],
              new String[0])
          .toString();
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void restsWhileTheWorkLasts() {
    String before = directives();
    String[] during = new String[1];
    SecondCompiler.restWhile(() -> during[0] = directives());
    assertThat(before).doesNotContain("Exclude:true");
    assertThat(during[0].substring(during[0].indexOf("c2 directives"))).contains("Exclude:true");
    assertThat(during[0].substring(0, during[0].indexOf("c2 directives")))
        .as("the first compiler works on")
        .doesNotContain("Exclude:true");
    assertThat(directives()).isEqualTo(before);
  }

  @Test
  void worksAgainAfterAFault() {
    String before = directives();
    assertThatThrownBy(
            () ->
                SecondCompiler.restWhile(
                    () -> {
                      throw new IllegalStateException("full disk");
                    }))
        .hasMessage("full disk");
    assertThat(directives()).isEqualTo(before);
  }
}
