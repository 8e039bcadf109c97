package org.hoofbeat.loaders.gard;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.obo.OboReader;
import org.hoofbeat.loaders.ontology.TermStatements;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;

/**
 * Loads GARD diseases from OBO text. Its synonyms have no scope and so are RELATED; the parent {@code uncategorized},
 * under which everything stands, is no disease: it is kept as a detail and reported once.
 */
public final class GardLoader implements SourceLoader {

  @Override
  public String name() {
    return "gard";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      TermStatements statements =
          new TermStatements(CuriePrefix.GARD, ConceptKind.DISEASE, file.name(), sink);
      OboReader.read(file, sink, statements);
      if (statements.count() == 0) {
        throw BadSourceFile.at(
            file.name(),
            0,
            "an ontology without GARD terms",
            "Maybe it is another ontology than GARD.");
      }
    }
  }
}
