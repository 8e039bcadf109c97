package org.hoofbeat.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the spellings of identifiers that real files hold into {@link TermId}s; the only place that does. */
final class CurieNormaliser {

  private static final Map<String, CuriePrefix> BY_SPELLING = spellings();

  /** Address stems whose rest is {@code PREFIX_LOCAL} or, with a prefix here, the local part alone. */
  private static final List<Stem> STEMS =
      List.of(
          new Stem("http://purl.obolibrary.org/obo/", null),
          new Stem("http://www.orpha.net/ORDO/Orphanet_", CuriePrefix.ORPHA),
          new Stem("https://omim.org/phenotypicSeries/PS", CuriePrefix.OMIMPS),
          new Stem("https://omim.org/entry/", CuriePrefix.OMIM),
          new Stem("http://omim.org/entry/", CuriePrefix.OMIM),
          new Stem("http://identifiers.org/hgnc/", CuriePrefix.HGNC),
          new Stem("http://identifiers.org/ncbigene/", CuriePrefix.NCBIGENE),
          new Stem("http://id.who.int/icd/entity/", CuriePrefix.ICD11F),
          new Stem("http://linkedlifedata.com/resource/umls/id/", CuriePrefix.UMLS),
          new Stem("http://identifiers.org/snomedct/", CuriePrefix.SNOMEDCT),
          new Stem("http://identifiers.org/mesh/", CuriePrefix.MESH),
          new Stem("http://identifiers.org/medgen/", CuriePrefix.MEDGEN),
          new Stem("http://www.ebi.ac.uk/efo/EFO_", CuriePrefix.EFO));

  private CurieNormaliser() {}

  static Optional<TermId> normalise(String raw) {
    String text = raw.strip();
    if (text.startsWith("http://") || text.startsWith("https://")) {
      return fromAddress(text);
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      colon = text.indexOf('_');
      if (colon < 1
          || !BY_SPELLING.containsKey(text.substring(0, colon).toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    return build(text.substring(0, colon), text.substring(colon + 1).strip());
  }

  private static Optional<TermId> fromAddress(String address) {
    for (Stem stem : STEMS) {
      if (address.startsWith(stem.start)) {
        String rest = address.substring(stem.start.length());
        CuriePrefix prefix = stem.prefix;
        if (prefix != null) {
          return build(prefix.text(), rest);
        }
        int underscore = rest.indexOf('_');
        return underscore < 1
            ? Optional.empty()
            : build(rest.substring(0, underscore), rest.substring(underscore + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<TermId> build(String prefix, String local) {
    CuriePrefix known = BY_SPELLING.get(prefix.toLowerCase(Locale.ROOT));
    if (known == CuriePrefix.OMIM && local.startsWith("PS")) {
      known = CuriePrefix.OMIMPS;
    }
    String head = known == null ? prefix : known.text();
    String tail = known == null ? local : known.normaliseLocal(local);
    try {
      return Optional.of(new TermId(head + ":" + tail));
    } catch (MalformedIdException e) {
      return Optional.empty();
    }
  }

  private static Map<String, CuriePrefix> spellings() {
    Map<String, CuriePrefix> map = new HashMap<>();
    for (CuriePrefix prefix : CuriePrefix.values()) {
      map.put(prefix.text().toLowerCase(Locale.ROOT), prefix);
      prefix.spellings().forEach(spelling -> map.put(spelling.toLowerCase(Locale.ROOT), prefix));
    }
    return Map.copyOf(map);
  }

  private record Stem(String start, @org.jspecify.annotations.Nullable CuriePrefix prefix) {}
}
