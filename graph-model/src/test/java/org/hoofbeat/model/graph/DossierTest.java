package org.hoofbeat.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Stated;
import org.junit.jupiter.api.Test;

class DossierTest {

  private static final TermId CRC = TermId.parse("OMIM:114500");
  private static final Release LIST =
      new Release(
          "names",
          "Names",
          "1",
          "https://names.example",
          "x",
          "allowed",
          "0",
          1,
          1,
          Map.of(),
          false);

  @Test
  void abbreviationStandsBehindTheNameThatItAbbreviates() {
    assertThat(dossier(name("CRC", Language.ZH), name("结直肠癌", Language.ZH)).findName(Language.ZH))
        .contains("结直肠癌");
  }

  @Test
  void abbreviationIsShownWhereNothingElseIs() {
    assertThat(dossier(name("CRC", Language.ZH)).findName(Language.ZH)).contains("CRC");
    assertThat(
            dossier(name("colon cancer", Language.EN), name("CRC", Language.EN))
                .findName(Language.EN))
        .contains("CRC");
  }

  private static Designation name(String text, Language language) {
    return new Designation(
        CRC, text, language, SynonymScope.EXACT, null, TranslationStatus.SUPPLIED, null);
  }

  private static Dossier dossier(Designation... names) {
    return new Dossier(
        CRC, Stream.of(names).<Stated<?>>map(name -> new Stated<>(name, LIST)).toList(), List.of());
  }
}
