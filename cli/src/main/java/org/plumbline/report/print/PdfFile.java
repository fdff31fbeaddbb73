package org.plumbline.report.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.plumbline.report.chart.Layout;
import org.plumbline.report.font.FontSetup;

/**
 * Sheets as a PDF file: vectors, text as text in an embedded part of the font, every block tagged
 * with its role and figures with their text alternative. The same sheets give the same bytes.
 */
public final class PdfFile {
  private static final String PRODUCER = "Plumbline with Apache PDFBox";

  private final PDDocument document = new PDDocument();
  private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
  private final PDStructureElement root = new PDStructureElement("Document", tree);
  private final Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
  private final Letters letters;

  private PdfFile() throws IOException {
    letters = new Letters(font(false), font(true));
  }

  private PDFont font(boolean bold) throws IOException {
    TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(FontSetup.bytes(bold)));
    face.setEnableGsub(false); // no ligatures anywhere else either, and they cost half of all text
    return PDType0Font.load(document, face, true);
  }

  /**
   * @param sheets a page each
   * @param title of the document, for the window of a viewer
   * @param subject in a few words
   */
  public static byte[] bytes(List<Sheet> sheets, String title, String subject) {
    try {
      return new PdfFile().write(sheets, title, subject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] write(List<Sheet> sheets, String title, String subject) throws IOException {
    try (document) {
      document.setDocumentId(0L); // else the clock goes into the file's identity
      PDDocumentInformation about = document.getDocumentInformation();
      about.setTitle(title);
      about.setSubject(subject);
      about.setProducer(PRODUCER);
      tree.appendKid(root);
      for (Sheet sheet : sheets) {
        page(sheet);
      }
      PDNumberTreeNode numbers = new PDNumberTreeNode(PDParentTreeValue.class);
      numbers.setNumbers(parents);
      tree.setParentTree(numbers);
      tree.setParentTreeNextKey(parents.size());
      catalog();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void catalog() {
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage("en");
    catalog.setStructureTreeRoot(tree);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences window = new PDViewerPreferences(new COSDictionary());
    window.setDisplayDocTitle(true);
    catalog.setViewerPreferences(window);
  }

  private void page(Sheet sheet) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
    page.setStructParents(parents.size());
    document.addPage(page);
    COSArray elements = new COSArray();
    Layout layout = new Layout(Sheet.WIDTH, Sheet.HEIGHT);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (Sheet.Placed p : sheet.placed()) {
        int id = elements.size();
        elements.add(element(page, p.block(), id).getCOSObject());
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, id);
        content.beginMarkedContent(
            COSName.getPDFName(p.block().role().tag()), PDPropertyList.create(properties));
        draw(content, g -> Sheet.paint(p, g, layout));
        content.endMarkedContent();
      }
      content.beginMarkedContent(COSName.ARTIFACT);
      draw(content, g -> sheet.frame(g, layout));
      content.endMarkedContent();
    }
    parents.put(parents.size(), new PDParentTreeValue(elements));
  }

  private PDStructureElement element(PDPage page, Block block, int id) {
    PDStructureElement element = new PDStructureElement(block.role().tag(), root);
    element.setPage(page);
    if (!block.alternative().isEmpty()) {
      element.setAlternateDescription(block.alternative());
    }
    element.getCOSObject().setInt(COSName.K, id);
    root.appendKid(element);
    return element;
  }

  private void draw(PDPageContentStream content, Consumer<PdfBoxGraphics2D> painting)
      throws IOException {
    PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, (float) Sheet.WIDTH, (float) Sheet.HEIGHT);
    g.setFontTextDrawer(letters);
    painting.accept(g);
    g.dispose();
    content.drawForm(g.getXFormObject());
  }

  /** Maps the chart fonts to the embedded ones. */
  private static final class Letters extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont plain;
    private final PDFont bold;

    Letters(PDFont plain, PDFont bold) {
      this.plain = plain;
      this.bold = bold;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
      return font.isBold() ? bold : plain;
    }
  }
}
