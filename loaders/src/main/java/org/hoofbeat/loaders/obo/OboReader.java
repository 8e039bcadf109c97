package org.hoofbeat.loaders.obo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.ontology.OntologyTerm;
import org.hoofbeat.loaders.ontology.ReleaseVersion;
import org.hoofbeat.loaders.ontology.TermStatements;
import org.hoofbeat.model.build.LoadIssue;
import org.jspecify.annotations.Nullable;

/**
 * Reads OBO text and hands over one term at a time; typedefs and instances are counted. A line that is no {@code tag:
 * value} is an issue; a file without any stanza is none of ours and stops the load.
 */
public final class OboReader {

  /** A clause that cannot be read, reported with the stanza that it stands in. */
  private record Complaint(String text, String message) {}

  private final SourceFile file;
  private final StatementSink sink;
  private final TermStatements statements;
  private final Map<String, String> header = new HashMap<>();
  private final OboClauses clauses = new OboClauses();
  private final List<Complaint> complaints = new ArrayList<>();
  private String stanza = "";
  private @Nullable OntologyTerm term;
  private long termLine;
  private long stanzas;

  private OboReader(SourceFile file, StatementSink sink, TermStatements statements) {
    this.file = file;
    this.sink = sink;
    this.statements = statements;
  }

  /** Reads the whole file. */
  public static void read(SourceFile file, StatementSink sink, TermStatements statements)
      throws IOException {
    new OboReader(file, sink, statements).run();
  }

  private void run() throws IOException {
    try (LineReader lines = LineReader.open(file, sink)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        String text = line.strip();
        if (text.startsWith("[")) {
          beginStanza(text, lines.lineNumber());
        } else if (!text.isEmpty() && !text.startsWith("!")) {
          clause(text, lines.lineNumber());
        }
      }
    }
    flush();
    if (stanzas == 0) {
      throw BadSourceFile.at(
          file.name(), 0, "no [Term] stanza", "Maybe the file was cut off, or is not OBO.");
    }
    statements.version(ReleaseVersion.of(dataVersion(), header.get("owl:versionInfo")));
    statements.finish();
  }

  private @Nullable String dataVersion() {
    String stated = header.get("data-version");
    return stated == null ? header.get("date") : stated;
  }

  private void beginStanza(String text, long line) {
    flush();
    stanzas++;
    stanza = text;
    termLine = line;
    if (!text.equals("[Term]")) {
      statements.leaveOut(text + " stanzas");
    }
  }

  private void flush() {
    if (term != null) {
      statements.term(term, termLine);
      term = null;
    } else if (stanza.equals("[Term]")) {
      sink.row(file.name(), termLine);
      complain(termLine, "[Term]", "a stanza without id");
    } else if (!complaints.isEmpty()) {
      sink.row(file.name(), 0);
    }
    reportComplaints();
    stanza = "";
  }

  private void clause(String text, long line) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      complain(line, text, "not a 'tag: value' line");
      return;
    }
    String tag = text.substring(0, colon);
    OboValue value = new OboValue(text.substring(colon + 1));
    if (stanzas == 0) {
      headerClause(tag, value);
    } else if (stanza.equals("[Term]")) {
      termClause(tag, value, text, line);
    }
  }

  private void headerClause(String tag, OboValue value) {
    switch (tag) {
      case "property_value" -> {
        String name = value.word();
        header.putIfAbsent(clauses.expand(name), value.atQuote() ? value.quoted() : value.rest());
      }
      case "idspace" -> clauses.idspace(value.word(), value.word());
      default -> header.putIfAbsent(tag, value.rest());
    }
  }

  private void termClause(String tag, OboValue value, String text, long line) {
    if (tag.equals("id")) {
      if (term != null) {
        complain(line, text, "a second id in one stanza");
      } else {
        term = new OntologyTerm(value.rest());
      }
    } else if (term == null) {
      complain(line, text, "a clause before the stanza's id");
    } else if (!clauses.add(term, tag, value)) {
      complain(line, text, "a clause that cannot be read");
    }
  }

  private void complain(long line, String text, String message) {
    complaints.add(new Complaint("line " + line + ": " + text, message));
  }

  private void reportComplaints() {
    complaints.forEach(one -> sink.issue(LoadIssue.Kind.MALFORMED_ROW, one.text(), one.message()));
    complaints.clear();
  }
}
