package org.hoofbeat.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of {@code embedded}: the model and Neo4j's server. */
class EmbeddedArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hoofbeat.embedded");

  @Test
  void embeddedUsesTheModelTheServerAndTheJdkOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.hoofbeat.model..",
            "org.hoofbeat.embedded..",
            "org.neo4j..")
        .because("it is the one module under GPL-3.0 and a build must be able to leave it out")
        .check(OURS);
  }

  @Test
  void embeddedNeverSpeaksBolt() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.neo4j.driver..")
        .because("whatever is read goes through cypher")
        .check(OURS);
  }
}
