package org.hoofbeat.similarity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.hoofbeat.similarity",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SimilarityArchitectureTest {

  @ArchTest
  static final ArchRule USES_THE_MODEL_AND_THE_JDK_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.hoofbeat.similarity..",
              "org.hoofbeat.model..",
              "java.lang..",
              "java.util..",
              "java.io",
              "java.nio",
              "java.nio.charset",
              "org.jspecify..")
          .because("the engine is values and byte streams: no files, no clocks, no framework");

  @ArchTest
  static final ArchRule OPENS_NO_FILES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.FileInputStream")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.FileOutputStream")
          .because("what is read and written is handed over as a stream");

  @ArchTest
  static final ArchRule HAS_NO_UNSEEDED_RANDOMNESS =
      noClasses()
          .should()
          .callConstructor(java.util.Random.class)
          .orShould()
          .callConstructor(java.util.SplittableRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .because("the same build and request give the same bytes");

  @ArchTest
  static final ArchRule ONTOLOGY_STANDS_ON_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("..similarity.ontology")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..similarity.measure",
              "..similarity.profile",
              "..similarity.evidence",
              "..similarity.learned",
              "..similarity.explanation",
              "..similarity.ranking",
              "..similarity.evaluation")
          .because("the arrays are the ground floor");

  @ArchTest
  static final ArchRule ENGINES_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("..similarity.learned")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..similarity.evidence",
              "..similarity.explanation",
              "..similarity.ranking",
              "..similarity.evaluation")
          .because("the learned engine sees profiles, never cases or other engines");

  @ArchTest
  static final ArchRule EXPLANATIONS_RANK_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("..similarity.explanation")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..similarity.ranking", "..similarity.evaluation")
          .because("a score is put into words from its numbers, whoever added them");
}
