package org.plumbline.report.chart;

import java.awt.Dimension;
import java.awt.Image;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as vectors, with title and description for screen readers. */
public final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** The figure's own family, and what comes nearest where a reader does not load it. */
  private static final String FAMILIES = HouseStyle.FAMILY + ", Helvetica, Arial, sans-serif";

  /** How letters are stored. */
  public enum Letters {
    /** As outlines: looks the same everywhere, also where the font is missing. */
    SHAPES,
    /** As text: smaller and selectable, for a page that brings the font along. */
    TEXT
  }

  private SvgFile() {}

  /**
   * SVG at the figure's preferred size; the same figure gives the same text. All ids begin with the
   * figure's name, so that several figures can stand in one page.
   */
  public static String text(Figure figure, Letters letters) {
    int width = figure.width();
    int height = figure.height();
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGraphics2D g =
        new SVGGraphics2D(new Context(document, figure.name()), letters == Letters.SHAPES);
    g.setSVGCanvasSize(new Dimension(width, height));
    figure.draw(g, width, height);
    Element root = g.getRoot();
    dropSharedIds(root);
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("role", "img");
    label(root, "desc", figure.name() + "-desc", figure.description());
    label(root, "title", figure.name() + "-title", figure.title());
    root.setAttribute("aria-labelledby", figure.name() + "-title " + figure.name() + "-desc");
    StringWriter out = new StringWriter();
    try {
      g.stream(root, out, false, false);
    } catch (SVGGraphics2DIOException e) {
      throw new IllegalStateException("cannot write the figure '" + figure.name() + "'", e);
    }
    return out.toString()
        .replace("\r\n", "\n")
        .replaceFirst("<!DOCTYPE[^>]*>\\s*", "") // names an address, and SVG needs none
        .replace("'" + HouseStyle.FAMILY + "'", FAMILIES)
        .replace("font-family=\"'Dialog'\"", "font-family=\"" + FAMILIES + "\"");
  }

  private static void label(Element root, String tag, String id, String text) {
    Element element = root.getOwnerDocument().createElementNS(SVG, tag);
    element.setAttribute("id", id);
    element.appendChild(root.getOwnerDocument().createTextNode(xmlText(text)));
    root.insertBefore(element, root.getFirstChild());
  }

  /** Without characters that XML 1.0 forbids. */
  private static String xmlText(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
  }

  /** Batik gives its shared definitions the same id in every file. */
  private static void dropSharedIds(Element root) {
    for (org.w3c.dom.Node n = root.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && e.getAttribute("id").startsWith("generic")) {
        e.removeAttribute("id");
      }
    }
  }

  /** Coordinates to a hundredth of a pixel; ids that begin with the figure's name. */
  private static final class Context extends SVGGeneratorContext {
    Context(Document document, String name) {
      super(document);
      setIDGenerator(new NamedIds(name));
      setExtensionHandler(new DefaultExtensionHandler());
      setImageHandler(new InlinePng());
      setStyleHandler(new DefaultStyleHandler());
      setErrorHandler(new DefaultErrorHandler());
      decimalFormat = new Hundredths();
    }
  }

  /** Images stand in the file itself, as PNG. */
  private static final class InlinePng extends DefaultImageHandler {
    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
      handleHREF((RenderedImage) image, element, context); // figures draw buffered images only
    }

    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        ImageIO.setUseCache(false);
        ImageIO.write(image, "png", out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      element.setAttributeNS(
          XLINK,
          "xlink:href",
          "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray()));
    }
  }

  private static final class NamedIds extends SVGIDGenerator {
    private final String name;

    NamedIds(String name) {
      this.name = name;
    }

    @Override
    public String generateID(String prefix) {
      return name + "-" + super.generateID(prefix);
    }
  }
}
