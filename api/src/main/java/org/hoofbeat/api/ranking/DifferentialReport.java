package org.hoofbeat.api.ranking;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.report.Typeface;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A differential as a PDF in one language: the findings, the diseases with what they explain, and for the first ones every
 * part of the score. Each page names the build and says what it is not. Made in memory; used once.
 */
final class DifferentialReport {

  /** What is printed. */
  record Content(RankAnswer answer, Patient patient, List<String> sources, Instant written) {}

  /** The case with names. */
  record Patient(
      List<TermRef> observed,
      List<TermRef> excluded,
      List<TermRef> genes,
      List<TermRef> onset,
      Sex sex) {}

  private static final int EXPLAINED_IN_FULL = 5;
  private static final float MARGIN = 42;
  private static final float BODY = 9;
  private static final float SMALL = 7.5f;
  private static final Color LINE = new Color(0xC9, 0xD2, 0xD2);
  private static final Color SHADE = new Color(0xEE, 0xF2, 0xF1);

  private final Typeface type;
  private final Language language;
  private final Content content;
  private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 16);

  private DifferentialReport(Typeface type, Language language, Content content) {
    this.type = type;
    this.language = language;
    this.content = content;
  }

  static byte[] write(Typeface type, Language language, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DifferentialReport report = new DifferentialReport(type, language, content);
    PdfWriter writer = PdfWriter.getInstance(report.document, bytes);
    writer.setPageEvent(report.new Foot());
    report.document.open();
    report.document.addTitle(report.word(ReportWord.TITLE));
    report.document.addCreator("Hoofbeat");
    report.head();
    report.patient();
    report.list();
    content.answer().items().stream().limit(EXPLAINED_IN_FULL).forEach(report::why);
    report.document.close();
    return bytes.toByteArray();
  }

  private void head() {
    paragraph(word(ReportWord.TITLE), 17, Font.BOLD, 4);
    paragraph(word(ReportWord.DISCLAIMER), BODY, Font.BOLD, 3);
    RankAnswer answer = content.answer();
    String made =
        "%s: %s   %s: %s UTC"
            .formatted(
                word(ReportWord.ENGINE),
                ReportWord.engine(answer.engine(), language),
                word(ReportWord.WRITTEN),
                content
                    .written()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString()
                    .replaceAll("[TZ]", " "));
    paragraph(made, SMALL, Font.NORMAL, 1);
    paragraph(
        word(ReportWord.BUILD) + " " + answer.build().number() + " " + answer.build().digest(),
        SMALL,
        Font.NORMAL,
        1);
    paragraph(
        word(ReportWord.SOURCES) + ": " + String.join(", ", content.sources()),
        SMALL,
        Font.NORMAL,
        1);
    paragraph(word(ReportWord.CALIBRATION), SMALL, Font.NORMAL, 8);
  }

  private void patient() {
    Patient patient = content.patient();
    named(ReportWord.PRESENT, patient.observed());
    named(ReportWord.EXCLUDED, patient.excluded());
    named(ReportWord.ONSET, patient.onset());
    named(ReportWord.GENES, patient.genes());
    if (patient.sex() == Sex.FEMALE || patient.sex() == Sex.MALE) {
      ReportWord sex = patient.sex() == Sex.FEMALE ? ReportWord.FEMALE : ReportWord.MALE;
      paragraph(word(ReportWord.SEX) + ": " + word(sex), BODY, Font.NORMAL, 2);
    }
  }

  private void named(ReportWord title, List<TermRef> terms) {
    if (!terms.isEmpty()) {
      Paragraph line = new Paragraph();
      line.setSpacingAfter(2);
      line.add(type.set(word(title) + ": ", BODY, Font.BOLD));
      line.add(type.set(names(terms), BODY, Font.NORMAL));
      document.add(line);
    }
  }

  private void list() {
    RankAnswer answer = content.answer();
    String shown = word(ReportWord.SHOWN).formatted(answer.items().size(), answer.total());
    paragraph(shown, SMALL, Font.NORMAL, 3);
    PdfPTable table = table(5, 36, 11, 9, 42);
    for (ReportWord title :
        List.of(ReportWord.DISEASE, ReportWord.CONFIDENCE, ReportWord.SCORE, ReportWord.FINDINGS)) {
      if (title == ReportWord.DISEASE) {
        table.addCell(cell(type.set("", SMALL, Font.BOLD), SHADE));
      }
      table.addCell(cell(type.set(word(title), SMALL, Font.BOLD), SHADE));
    }
    table.setHeaderRows(1);
    answer.items().forEach(item -> row(table, item));
    document.add(table);
  }

  private void row(PdfPTable table, RankAnswer.Item item) {
    table.addCell(cell(type.set(plain(item.rank()), BODY, Font.BOLD), null));
    PdfPCell disease = cell(type.set(name(item.disease()), BODY, Font.BOLD), null);
    String english = item.disease().englishName();
    if (english != null) {
      disease.addElement(new Paragraph(type.set(english, SMALL, Font.NORMAL)));
    }
    disease.addElement(
        new Paragraph(type.set(String.join(" ", item.members()), SMALL, Font.NORMAL)));
    table.addCell(disease);
    table.addCell(cell(type.set(percent(item.probability()), BODY, Font.NORMAL), null));
    table.addCell(cell(type.set(signed(item.score()), BODY, Font.NORMAL), null));
    PdfPCell findings = cell(new Phrase(), null);
    standing(findings, item, ReportWord.EXPLAINED);
    standing(findings, item, ReportWord.UNEXPLAINED);
    standing(findings, item, ReportWord.CONTRADICTED);
    table.addCell(findings);
  }

  private void standing(PdfPCell cell, RankAnswer.Item item, ReportWord standing) {
    List<RankAnswer.Part> parts = item.parts() == null ? List.of() : item.parts();
    List<TermRef> findings =
        parts.stream()
            .map(RankAnswer.Part::match)
            .filter(match -> match != null && standingOf(match.kind()) == standing)
            .map(RankAnswer.Match::finding)
            .toList();
    if (!findings.isEmpty()) {
      Paragraph line = new Paragraph();
      line.add(type.set(word(standing) + ": ", SMALL, Font.BOLD));
      line.add(type.set(names(findings), SMALL, Font.NORMAL));
      cell.addElement(line);
    }
  }

  private static ReportWord standingOf(String kind) {
    return switch (kind) {
      case "NONE" -> ReportWord.UNEXPLAINED;
      case "EXCLUDED_CONTRADICTS" -> ReportWord.CONTRADICTED;
      case "EXCLUDED_NEUTRAL", "EXCLUDED_IN_RELATIVES" -> ReportWord.EXCLUDED;
      default -> ReportWord.EXPLAINED;
    };
  }

  /** The parts of one score and their sum. */
  private void why(RankAnswer.Item item) {
    if (item.parts() == null) {
      return;
    }
    String title =
        "%s %s %s: %s"
            .formatted(
                plain(item.rank()),
                name(item.disease()),
                item.disease().id(),
                word(ReportWord.WHY));
    PdfPTable table = table(84, 16);
    table.setSpacingBefore(8);
    PdfPCell head = cell(type.set(title, BODY, Font.BOLD), SHADE);
    head.setColspan(2);
    table.addCell(head);
    for (RankAnswer.Part part : item.parts()) {
      table.addCell(cell(type.set(part.text(), SMALL, Font.NORMAL), null));
      table.addCell(right(type.set(signed(part.value()), SMALL, Font.NORMAL)));
    }
    table.addCell(cell(type.set(word(ReportWord.SCORE), SMALL, Font.BOLD), null));
    table.addCell(right(type.set(signed(item.score()), SMALL, Font.BOLD)));
    table.setHeaderRows(1);
    document.add(table);
  }

  private void paragraph(String text, float points, int style, float after) {
    Paragraph paragraph = new Paragraph(type.set(text, points, style));
    paragraph.setSpacingAfter(after);
    document.add(paragraph);
  }

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    return table;
  }

  private static PdfPCell cell(Phrase phrase, @Nullable Color ground) {
    PdfPCell cell = new PdfPCell();
    if (!phrase.isEmpty()) {
      cell.addElement(new Paragraph(phrase));
    }
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPaddingBottom(4);
    if (ground != null) {
      cell.setBackgroundColor(ground);
    }
    return cell;
  }

  private static PdfPCell right(Phrase phrase) {
    PdfPCell cell = cell(new Phrase(), null);
    Paragraph paragraph = new Paragraph(phrase);
    paragraph.setAlignment(Element.ALIGN_RIGHT);
    cell.addElement(paragraph);
    return cell;
  }

  private String names(List<TermRef> terms) {
    return terms.stream()
        .map(term -> name(term) + " " + term.id())
        .collect(Collectors.joining(language.equals(Language.ZH) ? "；" : "; "));
  }

  private static String name(TermRef term) {
    return term.name() == null ? term.id() : term.name();
  }

  private String word(ReportWord word) {
    return word.in(language);
  }

  private static String plain(double rank) {
    return rank == Math.rint(rank) ? String.valueOf((long) rank) : String.valueOf(rank);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.2f", value);
  }

  private static String percent(double probability) {
    return probability < 0.001
        ? "<0.1%"
        : String.format(Locale.ROOT, probability < 0.1 ? "%.1f%%" : "%.0f%%", 100 * probability);
  }

  /** The line at the bottom of every page. */
  private final class Foot extends PdfPageEventHelper {
    @Override
    public void onEndPage(PdfWriter writer, Document page) {
      var build = content.answer().build();
      String text =
          "%s %d %.12s   %s   %d"
              .formatted(
                  word(ReportWord.BUILD),
                  build.number(),
                  build.digest(),
                  word(ReportWord.DISCLAIMER),
                  writer.getPageNumber());
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_CENTER,
          type.set(text, SMALL, Font.NORMAL),
          page.getPageSize().getWidth() / 2,
          MARGIN - 8,
          0);
    }
  }
}
