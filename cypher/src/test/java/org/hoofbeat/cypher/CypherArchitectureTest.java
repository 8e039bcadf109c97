package org.hoofbeat.cypher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of {@code cypher}: the model and the driver. */
class CypherArchitectureTest {

  @Test
  void cypherUsesTheModelTheDriverAndTheJdkOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.hoofbeat.model..",
            "org.hoofbeat.cypher..",
            "org.neo4j.driver..")
        .because(
            "it serves an external server as well as the embedded one, and knows neither Spring nor loaders")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.hoofbeat.cypher"));
  }
}
