package org.hoofbeat.loaders.ontology;

import java.util.LinkedHashMap;
import java.util.Map;

/** One short spelling for each annotation property, whichever prefix or address a format writes it with. */
public final class PropertyNames {

  private static final Map<String, String> STEMS = stems();

  private PropertyNames() {}

  /** {@code http://purl.org/dc/terms/creator} and {@code terms:creator} both give {@code dcterms:creator}. */
  public static String contract(String name) {
    if (name.startsWith("http")) {
      for (Map.Entry<String, String> stem : STEMS.entrySet()) {
        if (name.startsWith(stem.getKey())) {
          String rest = name.substring(stem.getKey().length());
          return stem.getValue().isEmpty()
              ? rest.replaceFirst("_", ":")
              : stem.getValue() + ":" + rest;
        }
      }
      return name;
    }
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    return switch (prefix) {
      case "terms", "dct" -> "dcterms" + name.substring(colon);
      case "dce" -> "dc" + name.substring(colon);
      default -> name;
    };
  }

  /** What follows {@code #} in an address, {@code layperson} of {@code …/hp#layperson}; else the contracted name. */
  public static String fragment(String name) {
    int hash = name.startsWith("http") ? name.lastIndexOf('#') : -1;
    return hash < 0 ? contract(name) : name.substring(hash + 1);
  }

  private static Map<String, String> stems() {
    Map<String, String> stems = new LinkedHashMap<>();
    stems.put("http://purl.org/dc/terms/", "dcterms");
    stems.put("http://purl.org/dc/elements/1.1/", "dc");
    stems.put("http://www.geneontology.org/formats/oboInOwl#", "oboInOwl");
    stems.put("http://www.w3.org/2004/02/skos/core#", "skos");
    stems.put("http://www.w3.org/2000/01/rdf-schema#", "rdfs");
    stems.put("http://www.w3.org/2002/07/owl#", "owl");
    stems.put("http://xmlns.com/foaf/0.1/", "foaf");
    stems.put("http://purl.obolibrary.org/obo/", "");
    return stems;
  }
}
