package org.hoofbeat.api.fhir.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.model.Enumerations.FilterOperator;
import org.hoofbeat.api.fhir.core.Extensions;

/** Reads the suite's R5 files as R4 resources, and writes R4 responses in R5's form. */
final class ReleaseConverter {

  private ReleaseConverter() {}

  /** R5 JSON as an R4 resource; filter operators that R4 lacks become R5's extension for them. */
  static Resource toR4(String json) {
    try {
      var r5 = new org.hl7.fhir.r5.formats.JsonParser().parse(json);
      Resource r4 = VersionConvertorFactory_40_50.convertResource(r5);
      keepOperators(r5, r4);
      return r4;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keepOperators(org.hl7.fhir.r5.model.Resource r5, Resource r4) {
    if (r5 instanceof org.hl7.fhir.r5.model.ValueSet from
        && r4 instanceof org.hl7.fhir.r4.model.ValueSet to) {
      keep(from.getCompose().getInclude(), to.getCompose().getInclude());
      keep(from.getCompose().getExclude(), to.getCompose().getExclude());
    } else if (r5 instanceof org.hl7.fhir.r5.model.Parameters from
        && r4 instanceof org.hl7.fhir.r4.model.Parameters to) {
      for (int i = 0; i < from.getParameter().size(); i++) {
        var inner = from.getParameter().get(i).getResource();
        if (inner != null) {
          keepOperators(inner, to.getParameter().get(i).getResource());
        }
      }
    }
  }

  private static void keep(
      List<org.hl7.fhir.r5.model.ValueSet.ConceptSetComponent> from,
      List<org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent> to) {
    for (int i = 0; i < from.size(); i++) {
      for (int f = 0; f < from.get(i).getFilter().size(); f++) {
        FilterOperator op = from.get(i).getFilter().get(f).getOp();
        var filter = to.get(i).getFilter().get(f);
        if (op != null && !filter.hasOp()) {
          var missing =
              new Enumeration<>(new org.hl7.fhir.r4.model.ValueSet.FilterOperatorEnumFactory());
          missing.addExtension(Extensions.R5_FILTER_OP, new CodeType(op.toCode()));
          filter.setOpElement(missing);
        }
      }
    }
  }

  static String write(Resource r4) {
    try {
      return new org.hl7.fhir.r4.formats.JsonParser().composeString(r4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** R4 JSON as R5 JSON. */
  static String toR5(byte[] json) {
    try {
      Resource r4 =
          new org.hl7.fhir.r4.formats.JsonParser().parse(new String(json, StandardCharsets.UTF_8));
      return new org.hl7.fhir.r5.formats.JsonParser()
          .composeString(VersionConvertorFactory_40_50.convertResource(r4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
