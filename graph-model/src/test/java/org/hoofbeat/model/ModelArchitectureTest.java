package org.hoofbeat.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of {@code graph-model}: out of it only to the JDK, within it from statements to words. */
@AnalyzeClasses(packages = "org.hoofbeat.model", importOptions = DoNotIncludeTests.class)
class ModelArchitectureTest {

  @ArchTest
  static final ArchRule modelUsesOnlyTheJdkAndNullAnnotations =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.hoofbeat.model..", "java..", "org.jspecify.annotations..")
          .because("every module speaks in these values, so what they use, everybody uses");

  @ArchTest
  static final ArchRule packagesKnowEachOtherOneWayOnly =
      slices()
          .matching("org.hoofbeat.(**)")
          .should()
          .beFreeOfCycles()
          .because("the words on top can be read without what is made of them");
}
