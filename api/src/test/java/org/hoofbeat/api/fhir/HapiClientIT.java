package org.hoofbeat.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HapiClientIT {

  private static final UriType HPO = new UriType("http://human-phenotype-ontology.org");

  @Test
  void hapisClientWorksWithTheServer(@TempDir Path data) {
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data))) {
      server.swap(SmallWorld.served(1));
      IGenericClient client =
          FhirContext.forR4()
              .newRestfulGenericClient("http://127.0.0.1:" + server.port() + "/fhir");

      CapabilityStatement can = client.capabilities().ofType(CapabilityStatement.class).execute();
      assertThat(can.getRest()).hasSize(1);

      Parameters lookup =
          client
              .operation()
              .onType(CodeSystem.class)
              .named("$lookup")
              .withParameter(Parameters.class, "system", HPO)
              .andParameter("code", new CodeType("HP:0001250"))
              .andParameter("displayLanguage", new CodeType("zh"))
              .execute();
      assertThat(lookup.getParameter("display").getValue().primitiveValue()).isEqualTo("癫痫发作");

      ValueSet expansion =
          client
              .operation()
              .onType(ValueSet.class)
              .named("$expand")
              .withParameter(Parameters.class, "url", new UriType(HPO.getValue() + "?fhir_vs"))
              .andParameter("count", new IntegerType(2))
              .useHttpGet()
              .returnResourceType(ValueSet.class)
              .execute();
      assertThat(expansion.getExpansion().getContains()).hasSize(2);

      Bundle found =
          client
              .search()
              .forResource(CodeSystem.class)
              .where(CodeSystem.URL.matches().value(HPO.getValue()))
              .returnBundle(Bundle.class)
              .execute();
      assertThat(found.getEntry()).isNotEmpty();
      assertThat(client.read().resource(CodeSystem.class).withId("hpo").execute().getUrl())
          .isEqualTo(HPO.getValue());
      assertThatThrownBy(() -> client.read().resource(CodeSystem.class).withId("none").execute())
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }
}
