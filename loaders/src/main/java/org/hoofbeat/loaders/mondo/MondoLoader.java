package org.hoofbeat.loaders.mondo;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.obo.OboReader;
import org.hoofbeat.loaders.obograph.OboGraphReader;
import org.hoofbeat.loaders.ontology.OntologyFormat;
import org.hoofbeat.loaders.ontology.TermStatements;
import org.hoofbeat.loaders.owl.OwlReader;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;

/** Loads Mondo diseases: mondo.obo, mondo.json or mondo.owl, told apart by content. */
public final class MondoLoader implements SourceLoader {

  @Override
  public String name() {
    return "mondo";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      TermStatements statements =
          new TermStatements(CuriePrefix.MONDO, ConceptKind.DISEASE, file.name(), sink);
      switch (OntologyFormat.of(file)) {
        case OBO -> OboReader.read(file, sink, statements);
        case OBO_GRAPHS_JSON -> OboGraphReader.read(file, statements);
        case OWL_XML -> OwlReader.read(file, false, statements);
        case OWL_TURTLE -> OwlReader.read(file, true, statements);
      }
      if (statements.count() == 0) {
        throw BadSourceFile.at(
            file.name(),
            0,
            "an ontology without MONDO terms",
            "Maybe it is another ontology than Mondo.");
      }
    }
  }
}
