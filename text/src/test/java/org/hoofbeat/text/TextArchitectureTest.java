package org.hoofbeat.text;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.hoofbeat.text",
    importOptions = ImportOption.DoNotIncludeTests.class)
class TextArchitectureTest {

  @ArchTest
  static final ArchRule TEXT_STANDS_ON_THE_MODEL_AND_ITS_LIBRARIES =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.hoofbeat.text..",
              "org.hoofbeat.model..",
              "org.apache.lucene..",
              "com.hankcs..")
          .because(
              "text is read-only over designations: no database, no web, no other module of ours but the model");

  @ArchTest
  static final ArchRule FORM_KNOWS_NOBODY_ABOVE_IT =
      noClasses()
          .that()
          .resideInAPackage("..text.form..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.hoofbeat.text.term..",
              "org.hoofbeat.text.search..",
              "org.hoofbeat.text.recognise..",
              "org.hoofbeat.text.normalise..")
          .because("search, recognition and normalisation share one written form");

  @ArchTest
  static final ArchRule ONLY_SEARCH_KNOWS_THE_INDEX =
      noClasses()
          .that()
          .resideOutsideOfPackage("..text.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hoofbeat.text.search..")
          .because("reading a text takes terms from wherever they come, not from an index on disk");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("org.hoofbeat.text.(**)")
          .should()
          .beFreeOfCycles()
          .because(
              "words, wordings and contexts are read alone, before the recogniser that uses them");
}
