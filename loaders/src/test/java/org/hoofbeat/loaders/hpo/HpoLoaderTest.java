package org.hoofbeat.loaders.hpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HpoLoaderTest {

  private static final TermId ARACHNODACTYLY = new TermId("HP:0001166");

  @Test
  void oboTextGivesEverythingThatATermStates() {
    RecordingSink sink = load("hpo/hp-slice.obo");
    assertThat(sink.version()).isEqualTo("2026-02-16");
    Concept finding = concept(sink, "HP:0001166");
    assertThat(finding.kind()).isEqualTo(ConceptKind.PHENOTYPE);
    assertThat(finding.label()).isEqualTo("Arachnodactyly");
    assertThat(finding.subsets()).containsExactly("hposlim_core");
    assertThat(finding.details())
        .isEqualTo(
            Map.of(
                "dcterms:creator", "https://orcid.org/0000-0002-0000-0001",
                "dcterms:date", "2008-02-27T02:20:00Z",
                "synonym_xrefs", "Spider fingers [PMID:1]",
                "xref", "https://example.org/a-page"));
    Concept abnormality = concept(sink, "HP:0000118");
    assertThat(abnormality.definition())
        .isEqualTo("What is not as it is in most people, \"abnormal\" for short.");
    assertThat(abnormality.details())
        .containsEntry("definition_xrefs", "HPO:curators | https://orcid.org/0000-0002-0000-0001");
    assertThat(abnormality.alternativeIds()).containsExactly(new TermId("HP:0000999"));
    assertThat(concept(sink, "HP:0000001").comment())
        .isEqualTo("The root: everything else stands below it.");
    assertThat(sink.all(Designation.class))
        .containsExactlyInAnyOrder(
            synonym("Spider fingers", SynonymScope.EXACT, "layperson"),
            synonym("Long slender fingers", SynonymScope.RELATED, null),
            synonym("AD", SynonymScope.NARROW, "abbreviation"));
    assertThat(sink.all(Hierarchy.class))
        .containsExactlyInAnyOrder(
            Hierarchy.isA(new TermId("HP:0000118"), new TermId("HP:0000001")),
            Hierarchy.isA(ARACHNODACTYLY, new TermId("HP:0000118")));
    assertThat(sink.all(Mapping.class))
        .containsExactlyInAnyOrder(
            Mapping.xref(ARACHNODACTYLY, new TermId("SNOMEDCT:62250003")),
            Mapping.xref(ARACHNODACTYLY, new TermId("UMLS:C0003706")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hpo/hp-slice.obo", "hpo/hp-slice.json", "hpo/hp-slice.owl"})
  void obsoleteTermLeadsOn(String file) {
    Concept obsolete = concept(load(file), "HP:0000057");
    assertThat(obsolete.obsolete()).isTrue();
    assertThat(obsolete.replacedBy()).containsExactly(new TermId("HP:0008665"));
    assertThat(obsolete.consider()).containsExactly(new TermId("HP:0000118"), ARACHNODACTYLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hpo/hp-slice.json", "hpo/hp-slice.owl"})
  void theSameReleaseSaysTheSameInEveryFormat(String file) {
    RecordingSink other = load(file);
    RecordingSink text = load("hpo/hp-slice.obo");
    assertThat(other.version()).isEqualTo(text.version());
    assertThat(new HashSet<>(other.statements())).isEqualTo(new HashSet<>(text.statements()));
    assertThat(other.statements()).doesNotHaveDuplicates();
  }

  @Test
  void mergedIdThatNoTermClaimsStaysAsAnObsoleteConcept() {
    String json =
        """
        {"graphs":[{"nodes":[
          {"id":"http://purl.obolibrary.org/obo/HP_0000001","lbl":"All","type":"CLASS"},
          {"id":"http://purl.obolibrary.org/obo/HP_0000002","type":"CLASS","meta":{"deprecated":true,
           "basicPropertyValues":[{"pred":"http://purl.obolibrary.org/obo/IAO_0100001","val":"HP:0000001"}]}}]}]}
        """;
    RecordingSink sink = SourceFiles.load(new HpoLoader(), SourceFiles.text("x.json", json));
    assertThat(concept(sink, "HP:0000002").replacedBy()).containsExactly(new TermId("HP:0000001"));
  }

  @Test
  void termDefinedTwiceIsReportedAndTheFirstStands() {
    String obo =
        "format-version: 1.2\n\n[Term]\nid: HP:0000001\nname: All\n\n[Term]\nid: HP:0000001\nname: Other\n";
    RecordingSink sink = SourceFiles.load(new HpoLoader(), SourceFiles.text("x.obo", obo));
    assertThat(sink.all(Concept.class)).extracting(Concept::label).containsExactly("All");
    assertThat(sink.issues()).hasSize(1);
    assertThat(sink.issues().get(0).kind()).isEqualTo(LoadIssue.Kind.DUPLICATE_ID);
    assertThat(sink.issues().get(0).line()).isEqualTo(7);
  }

  @Test
  void unreadableClausesAreReportedWithTheirLineAndTheTermStays() {
    String obo =
        "format-version: 1.2\n\n[Term]\nid: HP:0000001\nname: All\nno colon here\ndef: unquoted\n\n[Term]\nid: not an id\n\n[Term]\nname: nobody\n";
    RecordingSink sink = SourceFiles.load(new HpoLoader(), SourceFiles.text("x.obo", obo));
    assertThat(sink.all(Concept.class)).hasSize(1);
    assertThat(sink.issues())
        .extracting(LoadIssue::kind)
        .containsExactly(
            LoadIssue.Kind.MALFORMED_ROW,
            LoadIssue.Kind.MALFORMED_ROW,
            LoadIssue.Kind.MALFORMED_ID,
            LoadIssue.Kind.MALFORMED_ROW,
            LoadIssue.Kind.MALFORMED_ROW);
    assertThat(sink.issues().get(0).text()).isEqualTo("line 6: no colon here");
  }

  @Test
  void quoteThatIsNeverClosedIsReportedAndItsTextKept() {
    String obo =
        "format-version: 1.2\n\n[Term]\nid: HP:0000001\nname: All\nsynonym: \"Every\ndef: \"Root\" [A:1\n";
    RecordingSink sink = SourceFiles.load(new HpoLoader(), SourceFiles.text("x.obo", obo));
    assertThat(sink.all(Designation.class)).extracting(Designation::text).containsExactly("Every");
    assertThat(sink.issues())
        .extracting(LoadIssue::text)
        .containsExactly("line 6: synonym: \"Every", "line 7: def: \"Root\" [A:1");
  }

  @Test
  void jsonCutOffStopsWithFileAndLine() {
    String json = new String(bytes("hpo/hp-slice.json"), StandardCharsets.UTF_8);
    SourceFile file = SourceFiles.text("cut.json", json.substring(0, json.length() / 2));
    assertThatThrownBy(() -> SourceFiles.load(new HpoLoader(), file))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("cut.json, line ")
        .hasMessageContaining("Maybe");
  }

  @Test
  void owlCutOffStopsWithFileAndLine() {
    String owl = new String(bytes("hpo/hp-slice.owl"), StandardCharsets.UTF_8);
    SourceFile file = SourceFiles.text("cut.owl", owl.substring(0, owl.length() / 2));
    assertThatThrownBy(() -> SourceFiles.load(new HpoLoader(), file))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("cut.owl, line ");
  }

  @Test
  void gzipCutOffStopsWithTheFile() {
    byte[] packed = SourceFiles.gzip(bytes("hpo/hp-slice.obo"));
    SourceFile file =
        SourceFiles.bytes("hp.obo.gz", java.util.Arrays.copyOf(packed, packed.length / 2));
    assertThatThrownBy(() -> SourceFiles.load(new HpoLoader(), file))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("hp.obo.gz: the compressed data is broken or cut off");
  }

  @Test
  void externalEntityIsNeverFetched() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret.dtd";
      for (String dtd :
          List.of(
              "<!ENTITY x SYSTEM \"" + address + "\">",
              "<!ENTITY % x SYSTEM \"" + address + "\"> %x;")) {
        String owl =
            new String(bytes("hpo/hp-slice.owl"), StandardCharsets.UTF_8)
                .replaceFirst("<!ENTITY obo", dtd.replace("\\", "\\\\") + " <!ENTITY obo")
                .replace(
                    "<rdfs:label>All<", "<rdfs:label>" + (dtd.contains("%") ? "All" : "&x;") + "<");
        try {
          SourceFiles.load(new HpoLoader(), SourceFiles.text("evil.owl", owl));
        } catch (HoofbeatException refused) {
          assertThat(refused).hasMessageContaining("evil.owl");
        }
      }
      String whole =
          new String(bytes("hpo/hp-slice.owl"), StandardCharsets.UTF_8)
              .replaceFirst(
                  "<!DOCTYPE rdf:RDF \\[.*?\\]>", "<!DOCTYPE rdf:RDF SYSTEM \"" + address + "\">")
              .replace("&obo;", "http://purl.obolibrary.org/obo/");
      try {
        SourceFiles.load(new HpoLoader(), SourceFiles.text("evil.owl", whole));
      } catch (HoofbeatException refused) {
        assertThat(refused).hasMessageContaining("evil.owl");
      }
      assertThat(asked.get()).isZero();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void fileEntityIsNeverRead() {
    String owl =
        new String(bytes("hpo/hp-slice.owl"), StandardCharsets.UTF_8)
            .replace(
                "<!ENTITY obo",
                "<!ENTITY x SYSTEM \""
                    + SourceFiles.text("secret.txt", "very secret").path().toUri()
                    + "\"> <!ENTITY obo")
            .replace("<rdfs:label>All<", "<rdfs:label>All &x;<");
    RecordingSink sink = new RecordingSink();
    try {
      new HpoLoader().load(List.of(SourceFiles.text("evil.owl", owl)), sink);
    } catch (HoofbeatException | IOException refused) {
      assertThat(refused).hasMessageContaining("evil.owl").hasMessageNotContaining("very secret");
    }
    assertThat(sink.statements().toString()).doesNotContain("very secret");
  }

  @Test
  void entitiesThatMultiplyAreStopped() {
    StringBuilder dtd = new StringBuilder("<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      dtd.append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    String owl =
        new String(bytes("hpo/hp-slice.owl"), StandardCharsets.UTF_8)
            .replace("<!ENTITY obo", dtd + " <!ENTITY obo")
            .replace("<rdfs:label>All<", "<rdfs:label>&a11;<");
    assertThatThrownBy(() -> SourceFiles.load(new HpoLoader(), SourceFiles.text("laughs.owl", owl)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("laughs.owl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>404</body></html>",
        "a\tb\n1\t2\n",
        "{\"a\": 1}",
        "",
        "format-version: 1.2\nontology: hp\n"
      })
  void anotherFormatStopsWithTheFilesName(String text) {
    assertThatThrownBy(
            () -> SourceFiles.load(new HpoLoader(), SourceFiles.text("swapped.obo", text)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageStartingWith("swapped.obo")
        .hasMessageContaining("\nMaybe");
  }

  @Test
  void anotherOntologyStops() {
    String obo = "format-version: 1.2\n\n[Term]\nid: MONDO:0000001\nname: disease\n";
    assertThatThrownBy(() -> SourceFiles.load(new HpoLoader(), SourceFiles.text("mondo.obo", obo)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("an ontology without HP terms");
  }

  private static RecordingSink load(String resource) {
    return SourceFiles.load(new HpoLoader(), SourceFiles.resource(resource));
  }

  private static byte[] bytes(String resource) {
    try {
      return java.nio.file.Files.readAllBytes(SourceFiles.resource(resource).path());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Concept concept(RecordingSink sink, String id) {
    return sink.all(Concept.class).stream()
        .filter(concept -> concept.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Designation synonym(String text, SynonymScope scope, String type) {
    return new Designation(
        ARACHNODACTYLY, text, Language.EN, scope, type, TranslationStatus.ORIGINAL, null);
  }
}
