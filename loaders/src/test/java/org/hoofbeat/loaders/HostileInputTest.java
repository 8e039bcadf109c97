package org.hoofbeat.loaders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.hoofbeat.loaders.babelon.BabelonLoader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.gard.GardLoader;
import org.hoofbeat.loaders.hpo.HpoLoader;
import org.hoofbeat.loaders.hpoa.HpoaLoader;
import org.hoofbeat.loaders.hpogene.HpoGeneLoader;
import org.hoofbeat.loaders.hpozh.HpoZhLoader;
import org.hoofbeat.loaders.loinc2hpo.Loinc2HpoLoader;
import org.hoofbeat.loaders.maxo.MaxoLoader;
import org.hoofbeat.loaders.mondo.MondoLoader;
import org.hoofbeat.loaders.ownprofiles.OwnProfilesLoader;
import org.hoofbeat.loaders.sssom.SssomLoader;
import org.hoofbeat.model.HoofbeatException;

/** Whatever a file holds, a loader ends with statements and issues or with a failure of ours, never with another. */
class HostileInputTest {

  /** A loader with a small file that it reads. */
  record Seed(SourceLoader loader, String resource) {

    @Override
    public String toString() {
      return loader.name() + " " + resource;
    }
  }

  /** One change to a file: at a share of its length, some bytes are cut out and others put in. */
  record Edit(double at, int cut, String insert) {

    byte[] applyTo(byte[] bytes) {
      int from = (int) (at * bytes.length);
      int to = Math.min(bytes.length, from + cut);
      byte[] middle = insert.getBytes(StandardCharsets.ISO_8859_1);
      byte[] edited = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
      System.arraycopy(middle, 0, edited, from, middle.length);
      System.arraycopy(bytes, to, edited, from + middle.length, bytes.length - to);
      return edited;
    }
  }

  private static final List<Seed> SEEDS =
      List.of(
          new Seed(new HpoLoader(), "hpo/hp-slice.obo"),
          new Seed(new HpoLoader(), "hpo/hp-slice.json"),
          new Seed(new HpoLoader(), "hpo/hp-slice.owl"),
          new Seed(new HpoaLoader(), "hpoa/phenotype-slice.hpoa"),
          new Seed(new HpoGeneLoader(), "seeds/genes_to_phenotype.txt"),
          new Seed(new HpoGeneLoader(), "seeds/genes_to_disease.txt"),
          new Seed(new BabelonLoader(), "seeds/hp-zh.babelon.tsv"),
          new Seed(new BabelonLoader(), "seeds/hp-cs.synonyms.tsv"),
          new Seed(new OwnProfilesLoader(), "seeds/own-findings.tsv"),
          new Seed(new OwnProfilesLoader(), "seeds/own-prevalence.tsv"),
          new Seed(new OwnProfilesLoader(), "seeds/own-patients.tsv"),
          new Seed(new HpoZhLoader(), "seeds/chpo.csv"),
          new Seed(new HpoZhLoader(), "seeds/machine.txt"),
          new Seed(new MaxoLoader(), "seeds/maxo.obo"),
          new Seed(new MaxoLoader(), "seeds/maxo-annotations.tsv"),
          new Seed(new MaxoLoader(), "seeds/maxo_diagnostic.tsv"),
          new Seed(new Loinc2HpoLoader(), "seeds/loinc2hpo.tsv"),
          new Seed(new MondoLoader(), "seeds/mondo.obo"),
          new Seed(new SssomLoader(), "seeds/set.sssom.tsv"),
          new Seed(new GardLoader(), "seeds/gard.obo"));

  @Property(tries = 400)
  void randomBytesGiveNoFailureButOurs(
      @ForAll("seeds") Seed seed, @ForAll @Size(max = 600) byte[] bytes) {
    endsWell(seed, bytes);
  }

  @Property(tries = 400)
  void randomBytesBehindARealBeginningGiveNoFailureButOurs(
      @ForAll("seeds") Seed seed, @ForAll @Size(max = 200) byte[] bytes) {
    byte[] whole = content(seed);
    byte[] start = Arrays.copyOf(whole, whole.length / 2 + bytes.length);
    System.arraycopy(bytes, 0, start, whole.length / 2, bytes.length);
    endsWell(seed, start);
  }

  @Property(tries = 1500)
  void mutatedRealLinesGiveNoFailureButOurs(
      @ForAll("seeds") Seed seed, @ForAll("edits") List<Edit> edits) {
    byte[] bytes = content(seed);
    for (Edit edit : edits) {
      bytes = edit.applyTo(bytes);
    }
    endsWell(seed, bytes);
  }

  @Property(tries = 200)
  void damagedGzipGivesNoFailureButOurs(
      @ForAll("seeds") Seed seed, @ForAll("edits") List<Edit> edits) {
    byte[] bytes = SourceFiles.gzip(content(seed));
    for (Edit edit : edits) {
      bytes = edit.applyTo(bytes);
    }
    endsWell(seed, bytes);
  }

  @Provide
  Arbitrary<Seed> seeds() {
    return Arbitraries.of(SEEDS);
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "",
            "\t",
            "\"",
            "\n",
            "\r\n",
            "{",
            "}",
            "[",
            "]",
            "\\",
            "&",
            "<",
            ">",
            "!",
            ":",
            "|",
            ",",
            ";",
            "\u0000",
            "\u00E9",
            "\u00FF\u00FE",
            "\u00E8\u009C",
            "HP:",
            "HP:0001166",
            "NOT",
            "-1/0",
            "1e999",
            "NaN",
            "%",
            "@",
            "# ",
            "id: ",
            "[Term]\n",
            "is_a: ",
            "\"\"\"",
            " \t\t\t",
            "2147483648/1",
            "http://purl.obolibrary.org/obo/",
            "xxxxxxxx".repeat(600));
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 12), nasty)
            .as(Edit::new);
    return edit.list().ofMinSize(1).ofMaxSize(6);
  }

  private static void endsWell(Seed seed, byte[] bytes) {
    String name = seed.resource().substring(seed.resource().indexOf('/') + 1);
    SourceFile file = SourceFiles.bytes(name, bytes);
    try {
      SourceFiles.load(seed.loader(), file);
    } catch (HoofbeatException ours) {
      if (!ours.getMessage().contains(name)) {
        throw new AssertionError("a failure that does not name the file", ours);
      }
    } finally {
      delete(file);
    }
  }

  private static void delete(SourceFile file) {
    try {
      Files.delete(file.path());
      Files.delete(file.path().getParent());
    } catch (IOException e) {
      // left to the temporary folder
    }
  }

  private static byte[] content(Seed seed) {
    try {
      return Files.readAllBytes(SourceFiles.resource(seed.resource()).path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
