package org.hoofbeat.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hoofbeat.loaders.RegisterSamples.Sample;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatException;
import org.junit.jupiter.api.Test;

/** What every loader here must bear: any bytes at all give statements, issues or a clear stop, never another exception. */
class RegisterRobustnessTest {

  private static final List<Sample> SAMPLES = RegisterSamples.all();

  @Property(tries = 800)
  void randomBytesGiveNoExceptionButOurs(@ForAll("samples") Sample sample, @ForAll byte[] bytes) {
    loadOrStop(sample.loader(), sample.name(), bytes);
  }

  @Property(tries = 2000)
  void mutatedFilesGiveNoExceptionButOurs(
      @ForAll("samples") Sample sample,
      @ForAll("places") int place,
      @ForAll("junk") String junk,
      @ForAll("places") int cut) {
    byte[] bytes = sample.bytes();
    int at = place % bytes.length;
    int from = Math.min(bytes.length, at + cut % 40);
    byte[] middle = junk.getBytes(StandardCharsets.UTF_8);
    byte[] mutated = Arrays.copyOf(bytes, at + middle.length + bytes.length - from);
    System.arraycopy(middle, 0, mutated, at, middle.length);
    System.arraycopy(bytes, from, mutated, at + middle.length, bytes.length - from);
    loadOrStop(sample.loader(), sample.name(), mutated);
  }

  @Property(tries = 400)
  void cutOffGzipStopsWithTheFileNamed(
      @ForAll("samples") Sample sample, @ForAll("places") int place) {
    byte[] gzip = SourceFiles.gzip(sample.bytes());
    byte[] cut = Arrays.copyOf(gzip, 2 + place % (gzip.length - 10));
    HoofbeatException stop = loadOrStop(sample.loader(), "cut-" + sample.name() + ".gz", cut);
    assertThat(stop).as("%s cut to %d of %d bytes", sample, cut.length, gzip.length).isNotNull();
    assertThat(stop.code()).isEqualTo(ErrorCode.BAD_SOURCE);
    assertThat(stop).hasMessageContaining("cut-" + sample.name());
  }

  @Test
  void everySliceLoadsAndGivesStatementsAlsoCompressed() {
    for (Sample sample : SAMPLES) {
      RecordingSink plain =
          SourceFiles.load(RegisterSamples.loader(sample.loader()), sample.file());
      assertThat(plain.statements()).as(sample.toString()).isNotEmpty();
      if (!sample.name().endsWith(".xlsx")) {
        SourceFile gzip =
            SourceFiles.bytes(sample.name() + ".gz", SourceFiles.gzip(sample.bytes()));
        assertThat(SourceFiles.load(RegisterSamples.loader(sample.loader()), gzip).statements())
            .as(sample + " in gzip")
            .isEqualTo(plain.statements());
      }
    }
  }

  @Test
  void sameFileGivesTheSameStatementsEveryTime() {
    for (Sample sample : SAMPLES) {
      SourceLoader loader = RegisterSamples.loader(sample.loader());
      assertThat(SourceFiles.load(loader, sample.file()).statements())
          .as(sample.toString())
          .isEqualTo(SourceFiles.load(loader, sample.file()).statements());
    }
  }

  @Test
  void fileSwappedForAnotherFormatStopsOrSaysWhatIsWrong() {
    for (Sample expected : SAMPLES) {
      for (Sample given : SAMPLES) {
        if (given.loader().equals(expected.loader())) {
          continue;
        }
        RecordingSink sink = new RecordingSink();
        try {
          RegisterSamples.loader(expected.loader()).load(List.of(given.file()), sink);
          assertThat(isForgiven(expected, given) || !sink.issues().isEmpty())
              .as("%s given to %s said nothing", given, expected.loader())
              .isTrue();
        } catch (HoofbeatException stop) {
          assertThat(stop.code())
              .as("%s given to %s", given, expected.loader())
              .isEqualTo(ErrorCode.BAD_SOURCE);
          assertThat(stop).hasMessageContaining(given.name()).hasMessageContaining("Maybe");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @Test
  void xmlWithExternalEntitiesIsRefusedAndNothingIsOpened() throws IOException {
    SourceFile secret = SourceFiles.text("secret.txt", "TOPSECRET");
    for (String loader : List.of("orphadata", "icd10who")) {
      String root = loader.equals("orphadata") ? "JDBOR" : "icd_10_v2019";
      String text =
          "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '"
              + secret.path().toUri()
              + "'>]><"
              + root
              + "><item type='chapter'><name>I</name><description>&e;</description></item><DisorderList><Disorder><OrphaCode>1</OrphaCode><Name>&e;</Name></Disorder></DisorderList></"
              + root
              + ">";
      RecordingSink sink = new RecordingSink();
      assertThatThrownBy(
              () ->
                  RegisterSamples.loader(loader)
                      .load(List.of(SourceFiles.text("xxe.xml", text)), sink))
          .isInstanceOf(HoofbeatException.class)
          .hasMessageContaining("xxe.xml, line 1");
      assertThat(sink.statements().toString()).doesNotContain("TOPSECRET");
    }
    assertThat(Files.exists(secret.path())).isTrue();
  }

  @Test
  void billionLaughsStopAtOnce() {
    StringBuilder text = new StringBuilder("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      text.append("<!ENTITY a")
          .append(i)
          .append(" '")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("'>");
    }
    text.append(
        "]><JDBOR><DisorderList><Disorder><OrphaCode>&a29;</OrphaCode></Disorder></DisorderList></JDBOR>");
    HoofbeatException stop =
        loadOrStop("orphadata", "laughs.xml", text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(stop).isNotNull().hasMessageContaining("laughs.xml");
  }

  @Test
  void documentsNestedTooDeepStop() {
    byte[] xml = ("<JDBOR>" + "<a>".repeat(1000)).getBytes(StandardCharsets.UTF_8);
    assertThat(loadOrStop("orphadata", "deep.xml", xml))
        .isNotNull()
        .hasMessageContaining("deeper than 200");
    byte[] json = ("{\"Orphapacket\":" + "[".repeat(5000)).getBytes(StandardCharsets.UTF_8);
    assertThat(loadOrStop("orphapacket", "deep.json", json))
        .isNotNull()
        .hasMessageContaining("deep.json");
  }

  @Test
  void tableInGbkIsReadAndReported() {
    Sample sample = RegisterSamples.get("icd9cm3cn.tsv");
    byte[] gbk =
        new String(sample.bytes(), StandardCharsets.UTF_8).getBytes(Charset.forName("GBK"));
    RecordingSink sink =
        SourceFiles.load(RegisterSamples.loader("icd9cm3cn"), SourceFiles.bytes("gbk.tsv", gbk));
    assertThat(sink.statements()).isEqualTo(RegisterSamples.load("icd9cm3cn.tsv").statements());
    assertThat(sink.issueKinds()).contains(org.hoofbeat.model.build.LoadIssue.Kind.ENCODING);
  }

  @Test
  void zipBombInAnArchiveOfPacketsStops() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("json/ORPHApacket_1.json", new byte[80 << 20]);
    HoofbeatException stop = loadOrStop("orphapacket", "bomb.zip", Workbooks.zip(files));
    assertThat(stop).isNotNull().hasMessageContaining("bomb.zip");
  }

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.of(SAMPLES);
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 100_000);
  }

  @Provide
  Arbitrary<String> junk() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "\t",
            "\"",
            "\n",
            "<",
            ">",
            "&x;",
            "{",
            "}",
            "[",
            "]",
            ",",
            "'",
            "|",
            "\u0000",
            "\uFEFF",
            "null",
            "-1",
            "999999999999999999999",
            "1e999",
            "NaN",
            "\r",
            "x",
            "+",
            "*",
            "://",
            "<!--",
            "]]>",
            "ORPHA:",
            " ",
            "");
    return nasty.list().ofMaxSize(4).map(parts -> String.join("", parts));
  }

  /** A list of any lines is a list of names: the loader of Chinese drug names cannot know better. */
  private static boolean isForgiven(Sample expected, Sample given) {
    boolean names = expected.loader().equals("nhsa") && !given.name().endsWith(".sql");
    boolean json = expected.loader().equals("zhdiseasenames") && given.name().endsWith(".json");
    return names || json;
  }

  private static @org.jspecify.annotations.Nullable HoofbeatException loadOrStop(
      String loader, String name, byte[] bytes) {
    SourceFile file = SourceFiles.bytes(name, bytes);
    try {
      RegisterSamples.loader(loader).load(List.of(file), new RecordingSink());
      return null;
    } catch (HoofbeatException stop) {
      return stop;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      try {
        Files.deleteIfExists(file.path());
        Files.deleteIfExists(file.path().getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
