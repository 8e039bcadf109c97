package org.hoofbeat.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of {@code cli}: it may use every module except the one that may be absent. */
@AnalyzeClasses(packages = "org.hoofbeat.cli", importOptions = DoNotIncludeTests.class)
class CliArchitectureTest {

  @ArchTest
  static final ArchRule cliNamesNoClassOfTheEmbeddedDatabase =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.hoofbeat.embedded..",
              "org.neo4j.dbms..",
              "org.neo4j.kernel..",
              "org.neo4j.configuration..",
              "org.neo4j.graphdb..")
          .because("a build for an external server has no GPL-3.0 jar, yet the same commands");

  @ArchTest
  static final ArchRule cliUsesOnlyJacksonThree =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
          .because("two Jackson lines are on the class path and only the third is ours");
}
