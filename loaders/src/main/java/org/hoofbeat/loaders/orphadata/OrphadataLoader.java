package org.hoofbeat.loaders.orphadata;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.orpha.OrphaStatements;
import org.hoofbeat.loaders.xml.XmlCursor;
import org.hoofbeat.loaders.xml.XmlElement;
import org.hoofbeat.model.build.LoadIssue;

/**
 * Reads Orphadata's XML: products 1 (nomenclature and alignments), 3 (classifications), 4 (phenotypes), 6 (genes), 9_prev
 * and 9_ages. A product is told by the elements it holds; what a disorder holds is said as Orphapackets would.
 */
public final class OrphadataLoader implements SourceLoader {

  @Override
  public String name() {
    return "orphadata";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    Set<String> classified = new HashSet<>();
    for (SourceFile file : files) {
      try (XmlCursor xml = XmlCursor.open(file)) {
        if (!xml.nextStart() || !xml.name().equals("JDBOR")) {
          throw xml.broken("the root is '" + xml.name() + "' and not JDBOR", null);
        }
        String date =
            xml.attribute("date").isEmpty()
                ? xml.attribute("ExtractionDate")
                : xml.attribute("date");
        if (date.length() >= 10) {
          sink.version(date.substring(0, 10));
        }
        read(file, xml, new OrphaStatements(sink), classified, sink);
      }
    }
  }

  private static void read(
      SourceFile file,
      XmlCursor xml,
      OrphaStatements orpha,
      Set<String> classified,
      StatementSink sink) {
    DisorderReader disorders = new DisorderReader(sink, orpha);
    long announced = -1;
    long met = 0;
    while (xml.nextStart()) {
      switch (xml.name()) {
        case "DisorderList", "HPODisorderSetStatusList" ->
            announced = count(xml.attribute("count"));
        case "Classification" ->
            new ClassificationReader(file.name(), xml, orpha, sink, classified).read();
        case "HPODisorderSetStatus", "Disorder" -> {
          sink.row(file.name(), xml.line());
          met++;
          XmlElement element = xml.element();
          XmlElement disorder =
              element.name().equals("Disorder") ? element : element.first("Disorder");
          if (disorder == null) {
            sink.issue(LoadIssue.Kind.MALFORMED_ROW, element.name(), "holds no Disorder");
          } else {
            disorders.read(disorder, element);
          }
        }
        default -> {}
      }
    }
    if (announced >= 0 && announced != met) {
      sink.row(file.name(), 0);
      sink.issue(
          LoadIssue.Kind.COUNT_MISMATCH,
          file.name(),
          "announces " + announced + " disorders and holds " + met);
    }
  }

  private static long count(String text) {
    boolean digits =
        !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(text) : -1;
  }
}
