package org.hoofbeat.loaders.icd10who;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.xml.XmlCursor;

/** Reads ICD-10 from ClaML (root {@code ClaML}) or from nested items (root {@code icd_10_v2019}), told by the root. */
public final class Icd10WhoLoader implements SourceLoader {

  @Override
  public String name() {
    return "icd10who";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    CodeTree tree = new CodeTree(sink);
    for (SourceFile file : files) {
      SourceFile document = document(file);
      try (XmlCursor xml = XmlCursor.open(document)) {
        String root = xml.nextStart() ? xml.name() : "";
        if (root.equals("ClaML")) {
          new ClamlReader(document.name(), xml, tree, sink).read();
        } else if (root.startsWith("icd_10")) {
          new ItemReader(document.name(), xml, tree, sink).read();
        } else {
          throw xml.broken("the root is '" + root + "' and neither ClaML nor icd_10_v2019", null);
        }
      }
    }
  }

  private static SourceFile document(SourceFile file) throws IOException {
    for (String member : file.members()) {
      if (member.endsWith(".xml")) {
        return file.member(member);
      }
    }
    return file;
  }
}
