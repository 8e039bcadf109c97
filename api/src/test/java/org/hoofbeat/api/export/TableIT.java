package org.hoofbeat.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.hoofbeat.exchange.table.Spreadsheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class TableIT {

  private final Http http;

  TableIT(Http http) {
    this.http = http;
  }

  @Test
  void everyRowIsExportedWithItsBuild() {
    var answer = http.get("/api/v1/terms/HP%3A0000118/children?format=csv&lang=zh");
    List<String> lines = answer.body().lines().toList();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(lines.get(0)).isEqualTo("id,kind,name,fallback,englishName,obsolete,build");
    assertThat(lines).hasSize(1 + 3);
    assertThat(lines.get(1))
        .isEqualTo("HP:0000478,Phenotype,眼部异常,,Abnormality of the eye,,1 d1ge571");
  }

  @Test
  void acceptHeaderWorksTooAndAnExplicitLimitHolds() {
    var answer = http.get("/api/v1/mappings?limit=2", "Accept", "text/tab-separated-values");
    assertThat(answer.body().lines()).hasSize(3);
    assertThat(answer.body().lines().findFirst().orElse(""))
        .startsWith("subject.id\tsubject.kind\tsubject.name");
  }

  @Test
  void byteOrderMarkIsWrittenOnRequestOnly() {
    assertThat(http.get("/api/v1/mappings?format=csv").body()).doesNotStartWith("\uFEFF");
    var answer = http.get("/api/v1/mappings?format=csv&bom=true");
    assertThat(answer.body()).startsWith("\uFEFF");
    assertThat(answer.headers().firstValue("Hoofbeat-Bom")).isEmpty();
  }

  @Test
  void spreadsheetProgramsGetAFileOfTheirOwn() {
    var answer = http.bytes("/api/v1/mappings?format=xlsx");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
    List<List<String>> rows = Spreadsheet.readXlsx(new ByteArrayInputStream(answer.body()));
    assertThat(rows).hasSize(1 + http.json("/api/v1/mappings").at("/total").asInt());
    assertThat(rows.get(0)).startsWith("subject.id", "subject.kind", "subject.name");
  }

  @Test
  void everyListHasATable() {
    String disease = "/api/v1/diseases/OMIM%3A154700/";
    for (String list :
        List.of(
            "profile", "genes", "prevalence", "course", "treatments", "catalogues", "literature")) {
      int rows = http.json(disease + list + "?limit=all").at("/total").asInt();
      assertThat(http.get(disease + list + "?format=tsv").body().lines())
          .as(list)
          .hasSize(rows + 1);
    }
  }
}
