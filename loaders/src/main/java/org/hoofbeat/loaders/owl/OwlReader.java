package org.hoofbeat.loaders.owl;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.ontology.ReleaseVersion;
import org.hoofbeat.loaders.ontology.TermStatements;
import org.hoofbeat.model.HoofbeatException;

/**
 * Reads an ontology's classes from OWL. RDF promises no order, and what is said of a synonym stands apart from it, so the
 * annotations of all named classes are held until the end of the file; restrictions and logical axioms are not.
 */
public final class OwlReader {

  private static final String BASE = "http://purl.obolibrary.org/obo/";

  private OwlReader() {}

  /** Reads the whole file; external entities are never fetched. */
  public static void read(SourceFile file, boolean turtle, TermStatements statements)
      throws IOException {
    ClassCollector collector = new ClassCollector(statements);
    Complaints complaints = new Complaints();
    try (InputStream in = file.open()) {
      RDFParser.create()
          .source(in)
          .lang(turtle ? Lang.TURTLE : Lang.RDFXML)
          .base(BASE)
          .checking(false)
          .errorHandler(complaints)
          .parse(collector);
    } catch (HoofbeatException e) {
      throw e;
    } catch (RuntimeException e) {
      throw e.getCause() instanceof HoofbeatException ours
          ? ours
          : broken(file, complaints.line, e);
    }
    if (collector.classes() == 0) {
      throw BadSourceFile.at(
          file.name(),
          0,
          "RDF without any owl:Class",
          "Maybe it is RDF of another kind, not an ontology.");
    }
    statements.version(ReleaseVersion.of(collector.versionAddress(), collector.versionInfo()));
    collector.emit();
    statements.finish();
  }

  private static HoofbeatException broken(SourceFile file, long line, RuntimeException e) {
    String problem = "the RDF breaks off or is malformed: " + e.getMessage();
    return BadSourceFile.at(
        file.name(), line, problem, "Maybe the download stopped early; fetch it again.", e);
  }

  /** Lets warnings pass (addresses with odd characters are common) and stops at errors, remembering the line. */
  private static final class Complaints implements ErrorHandler {

    private long line;

    @Override
    public void warning(String message, long atLine, long column) {}

    @Override
    public void error(String message, long atLine, long column) {
      fatal(message, atLine, column);
    }

    @Override
    public void fatal(String message, long atLine, long column) {
      line = Math.max(0, atLine);
      throw new RiotException(message);
    }
  }
}
