package org.plumbline.mesh.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PvdWriterTest {
  @Test
  void listsFilesOverTheParameter(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("sweep.pvd");
    new PvdWriter().add(0, "a&b/0.vtu").add(7.5, "a&b\\1.vtu").write(file);
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(Files.readString(file).getBytes(StandardCharsets.UTF_8)));
    Element second = (Element) xml.getElementsByTagName("DataSet").item(1);
    assertThat(second.getAttribute("timestep")).isEqualTo("7.5");
    assertThat(second.getAttribute("file")).isEqualTo("a&b/1.vtu");
  }

  @Test
  void carriesANoteThatCannotBreakTheXml() throws Exception {
    String text = new PvdWriter().note("cartilage only --->--<").add(0, "0.vtu").text();
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(text).contains("<!-- cartilage only");
    assertThat(xml.getElementsByTagName("DataSet").getLength()).isEqualTo(1);
    assertThat(new PvdWriter().text()).doesNotContain("<!--");
  }

  @Test
  void refusesAParameterThatDoesNotGrow() {
    PvdWriter writer = new PvdWriter().add(3, "a.vtu");
    assertThatIllegalArgumentException().isThrownBy(() -> writer.add(3, "b.vtu"));
    assertThatIllegalArgumentException().isThrownBy(() -> writer.add(Double.NaN, "c.vtu"));
  }

  @Test
  void forbiddenCharactersDoNotBreakTheXml() {
    assertThat(Xml.attribute("a\u0000<\">&\tb")).isEqualTo("a\ufffd&lt;&quot;&gt;&amp;&#9;b");
  }
}
