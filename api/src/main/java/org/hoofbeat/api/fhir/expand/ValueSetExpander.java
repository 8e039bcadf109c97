package org.hoofbeat.api.fhir.expand;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.Selection;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.LanguagePreferences;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.core.VersionRule;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/**
 * ValueSet $expand: the codes of a value set, a page of them where {@code count} or {@code offset}
 * is given, always with the total. Without a page, more than {@value #MOST_AT_ONCE} codes are refused.
 *
 * <p>The same request against the same build gives the same bytes: the identifier is made from the
 * request, the timestamp is the build's.
 */
public final class ValueSetExpander {

  private static final int MOST_AT_ONCE = 1_000;
  private static final List<String> ECHOED =
      List.of(
          "excludeNested",
          "versionsMatch",
          "activeOnly",
          "includeDesignations",
          "includeDefinition",
          "excludeNotForUI",
          "excludePostCoordinated");

  private final Terminology terminology;
  private final OperationSettings settings;
  private final Instant timestamp;

  /**
   * @param timestamp of what the answers come from
   */
  public ValueSetExpander(Terminology terminology, Instant timestamp) {
    this.terminology = terminology;
    this.settings = terminology.settings();
    this.timestamp = timestamp;
  }

  /** Expands; a value set that comes with an expansion is given back as it is. */
  public ValueSet expand(ValueSet source) {
    settings.read(source);
    terminology.requireSupplementsOf(source);
    ValueSet result = source.copy();
    result.setIdElement(null);
    if (!settings.is("includeDefinition")) {
      leaveOutDefinition(result);
    }
    if (source.hasExpansion()) {
      return result;
    }
    result.setExpansion(expansion(source));
    return result;
  }

  private static void leaveOutDefinition(ValueSet result) {
    result.setPurpose(null);
    result.setCompose(null);
    result.setDescription(null);
    result.setContact(null);
    result.setCopyright(null);
    result.setPublisher(null);
    result.setExtension(null);
    result.setText(null);
    result.setContained(null);
  }

  private ValueSetExpansionComponent expansion(ValueSet source) {
    ValueSetExpansionComponent expansion = new ValueSetExpansionComponent();
    expansion.setTimestamp(Date.from(timestamp));
    ExpansionNotes notes = new ExpansionNotes(expansion, source);
    echo(notes);
    notes.warn(source);
    int offset = settings.number("offset");
    int count = settings.number("count");
    if (offset >= 0) {
      notes.add("offset", new IntegerType(offset));
      expansion.setOffset(offset);
    }
    if (count >= 0) {
      notes.add("count", new IntegerType(count));
    }
    LanguageTag language = LanguageTag.of(source.getLanguage());
    Page page = page(source, notes, Math.max(offset, 0), count);
    terminology.checkSupplements();
    EntryWriter writer = new EntryWriter(settings, language, page.versions());
    page.entries().forEach(entry -> expansion.addContains(writer.write(entry, page.nested())));
    expansion.setTotal(page.total());
    writer.finish(expansion, notes);
    String own = Canonical.text(String.valueOf(source.getUrl()), source.getVersion());
    for (VersionRule rule : terminology.usedRules()) {
      if (!rule.canonical().equals(own)) {
        notes.addUri(rule.parameter(), rule.canonical());
      }
    }
    expansion.setIdentifier(identifier(own, expansion));
    return expansion;
  }

  private String identifier(String own, ValueSetExpansionComponent expansion) {
    StringBuilder text = new StringBuilder(own).append('|').append(timestamp);
    expansion
        .getParameter()
        .forEach(
            p ->
                text.append('|')
                    .append(p.getName())
                    .append('=')
                    .append(p.getValue().primitiveValue()));
    return "urn:uuid:" + UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void echo(ExpansionNotes notes) {
    String filter = settings.filter();
    if (filter != null) {
      notes.add("filter", new StringType(filter));
    }
    LanguagePreferences languages = settings.languages();
    if (languages != null) {
      notes.add("displayLanguage", new CodeType(languages.text()));
    }
    settings.designations().forEach(asked -> notes.add("designation", new StringType(asked)));
    for (String name : ECHOED) {
      Boolean flag = settings.flag(name);
      if (flag != null) {
        notes.add(name, new BooleanType(flag));
      }
    }
  }

  /** What is shown of an expansion. */
  private record Page(List<Entry> entries, int total, boolean nested, boolean versions) {}

  private Page page(ValueSet source, ExpansionNotes notes, int offset, int count) {
    Page quick = count < 0 ? null : quickPage(source, notes, offset, count);
    if (quick != null) {
      return quick;
    }
    Collector collector = new ComposeReader(terminology, notes, settings.filter()).read(source);
    int total = collector.all().size();
    boolean whole = offset == 0 && (count < 0 || count > total);
    boolean nested = whole && !settings.is("excludeNested") && !collector.isFlat();
    int from = Math.min(offset, total);
    int to = count < 0 ? total : Math.min(total, from + count);
    if (to - from > MOST_AT_ONCE) {
      throw tooCostly(source);
    }
    List<Entry> entries = nested ? collector.roots() : collector.all().subList(from, to);
    return new Page(entries, total, nested, collector.tellsVersionsApart());
  }

  private static TerminologyFailure tooCostly(ValueSet source) {
    String canonical = Canonical.text(String.valueOf(source.getUrl()), source.getVersion());
    return TerminologyFailure.of(
        422,
        IssueType.TOOCOSTLY,
        Messages.VALUESET_TOO_COSTLY.with(canonical, ">" + MOST_AT_ONCE),
        null);
  }

  /**
   * A page of one code system, or of one filter or text search over it, without going through the
   * rest; null where the value set is more than that.
   */
  private @Nullable Page quickPage(ValueSet source, ExpansionNotes notes, int offset, int count) {
    ConceptSetComponent include = only(source);
    if (include == null || count > MOST_AT_ONCE) {
      return null;
    }
    CodeSystemContent system =
        terminology.findCodeSystem(include.getSystem(), include.getVersion());
    String text = settings.filter();
    boolean plain =
        system != null
            && system.facts().isComplete()
            && system.size() > MOST_AT_ONCE
            && terminology.versionFindings(system).isEmpty()
            && !(text != null && include.hasFilter());
    if (system == null || !plain) {
      return null;
    }
    terminology.use(system);
    notes.used(system.facts());
    List<CodedConcept> concepts = new ArrayList<>();
    int total;
    if (text == null && !include.hasFilter()) {
      total = system.size();
      concepts.addAll(system.page(offset, count));
    } else {
      Selection selection =
          text != null
              ? system.search(text)
              : Filters.select(
                  system,
                  include.getFilterFirstRep(),
                  source,
                  "ValueSet.compose.include[0].filter[0]");
      total = selection.size();
      int at = 0;
      for (CodedConcept concept : selection.concepts()) {
        if (at >= offset + count) {
          break;
        }
        if (at++ >= offset) {
          concepts.add(concept);
        }
      }
    }
    List<Entry> entries =
        concepts.stream().map(concept -> new Entry(system, concept, null)).toList();
    return new Page(entries, total, false, false);
  }

  private @Nullable ConceptSetComponent only(ValueSet source) {
    var compose = source.getCompose();
    if (compose.getInclude().size() != 1 || compose.hasExclude() || compose.hasLockedDate()) {
      return null;
    }
    ConceptSetComponent include = compose.getIncludeFirstRep();
    boolean inactiveLeftOut = compose.hasInactive() && !compose.getInactive();
    boolean simple =
        include.hasSystem()
            && !include.hasValueSet()
            && !include.hasConcept()
            && include.getFilter().size() < 2
            && !inactiveLeftOut
            && !settings.is("activeOnly")
            && !settings.is("excludeNotForUI");
    return simple ? include : null;
  }
}
