package org.hoofbeat.loaders;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The arrows of this module: sources stand on shared readers and on the model, never on each other. */
@AnalyzeClasses(packages = "org.hoofbeat", importOptions = ImportOption.DoNotIncludeTests.class)
class LoadersArchitectureTest {

  /** Packages that sources share; {@code run} ties the sources together and may see all of them. */
  private static final Set<String> SHARED =
      Set.of(
          "file",
          "table",
          "obo",
          "obograph",
          "ontology",
          "owl",
          "json",
          "xml",
          "orpha",
          "drugname",
          "catalogue",
          "fetch",
          "run");

  @ArchTest
  static final ArchRule noSpringAndNoGraph =
      noClasses()
          .that()
          .resideInAPackage("org.hoofbeat.loaders..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.neo4j..",
              "org.slf4j..",
              "com.fasterxml.jackson.databind..",
              "com.fasterxml.jackson.core..")
          .because(
              "loaders turn files into statements: issues are values, and our JSON is Jackson 3");

  @ArchTest
  static final ArchRule noSourceImportsAnother =
      slices()
          .matching("org.hoofbeat.loaders.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), shared())
          .ignoreDependency(shared(), DescribedPredicate.alwaysTrue())
          .because("a source can be dropped or rewritten without touching another");

  @ArchTest
  static final ArchRule sharedReadersKnowNoSource =
      noClasses()
          .that(DescribedPredicate.and(shared(), DescribedPredicate.not(inPackage("run"))))
          .should()
          .dependOnClassesThat(aSource())
          .because("what sources share must not depend on any of them");

  @ArchTest
  static final ArchRule linkingKnowsReleasesByTheirStatementsOnly =
      noClasses()
          .that()
          .resideInAPackage("org.hoofbeat.loaders.run.link")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("org.hoofbeat.loaders..")
                  .and(
                      JavaClass.Predicates.resideOutsideOfPackage("org.hoofbeat.loaders.run.link")))
          .because("a build is linked from what its releases state, whoever read them");

  private static DescribedPredicate<JavaClass> shared() {
    return DescribedPredicate.describe("are shared readers", type -> SHARED.contains(slice(type)));
  }

  private static DescribedPredicate<JavaClass> aSource() {
    return DescribedPredicate.describe(
        "are of one source", type -> !slice(type).isEmpty() && !SHARED.contains(slice(type)));
  }

  private static DescribedPredicate<JavaClass> inPackage(String name) {
    return DescribedPredicate.describe("are in " + name, type -> slice(type).equals(name));
  }

  /** The first package below {@code org.hoofbeat.loaders}; empty elsewhere. */
  private static String slice(JavaClass type) {
    String root = "org.hoofbeat.loaders.";
    String name = type.getPackageName();
    if (!name.startsWith(root)) {
      return "";
    }
    int dot = name.indexOf('.', root.length());
    return name.substring(root.length(), dot < 0 ? name.length() : dot);
  }
}
