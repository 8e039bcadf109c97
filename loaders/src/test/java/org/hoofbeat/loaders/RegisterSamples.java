package org.hoofbeat.loaders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.hoofbeat.loaders.file.SourceFile;

/** The slices under {@code registers}, each with the loader that reads it; workbooks are made here. */
public final class RegisterSamples {

  /** A slice; {@code name} says its format. */
  public record Sample(String loader, String name, byte[] bytes) {

    public SourceFile file() {
      return SourceFiles.bytes(name, bytes);
    }

    @Override
    public String toString() {
      return loader + " " + name;
    }
  }

  private RegisterSamples() {}

  public static List<Sample> all() {
    return List.of(
        sample("orphapacket", "packet-marfan.json"),
        sample("orphadata", "en_product1.xml"),
        sample("orphadata", "en_product3_212.xml"),
        sample("orphadata", "en_product4.xml"),
        sample("orphadata", "en_product6.xml"),
        sample("orphadata", "en_product9.xml"),
        sample("icd10who", "icd10-claml.xml"),
        sample("icd10who", "icd10-items.xml"),
        sample("icd10cm", "icd10cm_order_2022.txt"),
        sample("icd10cm", "icd10cm.tsv"),
        sample("icd11", "icd11-tabulation.txt"),
        new Sample("icd11", "icd11-zh.xlsx", icd11Chinese()),
        sample("icdmaps", "10To11MapToOneCategory.txt"),
        sample("icdmaps", "10To11MapToMultipleCategories.txt"),
        sample("icdmaps", "11To10MapToOneCategory.txt"),
        sample("icd10cn", "icd10cn-yibao.tsv"),
        sample("icd10cn", "icd10cn-guolin.tsv"),
        sample("icd10cn", "icd10cn-beijing.tsv"),
        sample("icd9cm3cn", "icd9cm3cn.tsv"),
        sample("chinararecatalogue", "catalogue.tsv"),
        sample("chinararecatalogue", "catalogue-mapped.tsv"),
        sample("ccrd", "ccrd.json"),
        sample("ccrd", "ccrd-orpha.json"),
        sample("zhdiseasenames", "cns-omim.json"),
        sample("zhdiseasenames", "zh-names.tsv"),
        sample("drugbank", "drugbank.csv"),
        sample("drugcentral", "drugcentral.tsv"),
        sample("drugcentral", "drugcentral-synonyms.tsv"),
        sample("repodb", "repodb.csv"),
        sample("atc", "atc.csv"),
        new Sample("indications", "indications.xlsx", indications()),
        new Sample("indications", "contraindications.xlsx", contraindications()),
        sample("orphandesignation", "fda.csv"),
        new Sample("orphandesignation", "ema.xlsx", ema()),
        sample("orphandesignation", "pmda.csv"),
        sample("nhsa", "nhsa-classes.sql"),
        sample("nhsa", "nhsa-restrictions.sql"),
        sample("nhsa", "zh-drug-names.txt"),
        sample("mim2gene", "mim2gene.txt"),
        sample("mondogene", "mondo-genes.tsv"),
        sample("clingen", "clingen.csv"),
        sample("clingen", "clingen.tsv"));
  }

  /** The slice of that file name. */
  public static Sample get(String name) {
    return all().stream().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
  }

  /** Loads slices, by the loader of the first, into a new sink. */
  public static RecordingSink load(String... names) {
    SourceFile[] files = new SourceFile[names.length];
    for (int i = 0; i < names.length; i++) {
      files[i] = get(names[i]).file();
    }
    return SourceFiles.load(loader(get(names[0]).loader()), files);
  }

  /** The registered loader of that name. */
  public static SourceLoader loader(String name) {
    for (SourceLoader loader : ServiceLoader.load(SourceLoader.class)) {
      if (loader.name().equals(name)) {
        return loader;
      }
    }
    throw new IllegalArgumentException("no loader " + name + " is registered");
  }

  private static Sample sample(String loader, String name) {
    try (InputStream in =
        Objects.requireNonNull(
            RegisterSamples.class.getResourceAsStream("/registers/" + name), name)) {
      return new Sample(loader, name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] icd11Chinese() {
    return Workbooks.sheet(
        List.of(
            List.of("ChapterOrCode", "ChineseName", "IsValidCode"),
            List.of("第1章", "传染病", "否"),
            List.of("第X章", "扩展码", "否"),
            List.of("1A00", "霍乱", "是"),
            List.of("", "没有编码的标题", "否"),
            List.of("1A00", "霍乱二", "是")));
  }

  private static byte[] indications() {
    return Workbooks.sheet(
        List.of(
            List.of(
                "final normalized drug id",
                "final normalized drug label",
                "final normalized disease id",
                "final normalized disease label",
                "drug|disease"),
            List.of(
                "CHEBI:8327",
                "Polythiazide",
                "MONDO:0005009",
                "congestive heart failure",
                "CHEBI:8327|MONDO:0005009"),
            List.of("CHEBI:8327", "Polythiazide", "no identifier", "x", "y")));
  }

  private static byte[] contraindications() {
    return Workbooks.sheet(
        List.of(
            List.of(
                "active ingredient",
                "contraindications",
                "final normalized disease id",
                "final normalized drug id",
                "final normalized drug label"),
            List.of("polythiazide", "Anuria.", "MONDO:0002476", "CHEBI:8327", "Polythiazide")));
  }

  /** An address, blank rows, the column names, one medicine. */
  private static byte[] ema() {
    return Workbooks.sheet(
        List.of(
            List.of("Content type:", "EPARs"),
            List.of("Amsterdam"),
            List.of(),
            List.of(),
            List.of(
                "Medicine name",
                "Active substance",
                "ATC code",
                "Orphan medicine",
                "Marketing authorisation date",
                "Condition / indication"),
            List.of("Examplia", "examplimab", "L01FD01", "yes", "44393", "A rare disease")));
  }
}
