package org.hoofbeat.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.hoofbeat", importOptions = DoNotIncludeTests.class)
class ApiArchitectureTest {

  @ArchTest
  static final ArchRule NOTHING_POINTS_UPWARDS =
      noClasses()
          .that()
          .resideInAPackage("org.hoofbeat.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.neo4j..",
              "org.hoofbeat.loaders..",
              "org.hoofbeat.embedded..",
              "org.hoofbeat.cli..")
          .because(
              "the HTTP face reads ports and engines; loads and databases are the program's business");

  @ArchTest
  static final ArchRule SPRING_LIVES_ONLY_HERE =
      noClasses()
          .that()
          .resideInAPackage("org.hoofbeat..")
          .and()
          .resideOutsideOfPackage("org.hoofbeat.api..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("everything below must run without a web framework");

  @ArchTest
  static final ArchRule ONE_JACKSON =
      noClasses()
          .that()
          .resideInAPackage("org.hoofbeat.api..")
          .and()
          .resideOutsideOfPackages("org.hoofbeat.api.openapi..", "org.hoofbeat.api.fhir..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
          .because(
              "springdoc and HAPI bring Jackson 2; our own code uses Jackson 3 only, which kept the annotations");

  @ArchTest
  static final ArchRule CONTROLLERS_STAY_INSIDE =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .notBePublic()
          .because("a use case is called over HTTP, not from another package");

  private static final DescribedPredicate<JavaClass> ANSWER =
      describe("answer", type -> type.getPackageName().equals("org.hoofbeat.api.answer"));

  private static final DescribedPredicate<JavaClass> BUILD =
      describe("build", type -> type.getPackageName().equals("org.hoofbeat.api.build"));

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("org.hoofbeat.api.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(ANSWER, BUILD)
          .because("answers name their build and a build names its terms; all else goes one way");

  @ArchTest
  static final ArchRule NO_CYCLES_WITHIN_A_USE_CASE =
      slices()
          .matching("org.hoofbeat.api.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(ANSWER, BUILD)
          .because(
              "what the packages of a use case share stands above them and knows none of them");
}
