package org.hoofbeat.api.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class ReportIT {

  private static final String CASE =
      "{\"observed\":[\"HP:0002616\",\"HP:0001083\"],\"excluded\":[\"HP:0001250\"],\"sex\":\"female\"}";

  private final Http http;

  ReportIT(Http http) {
    this.http = http;
  }

  @Test
  void differentialIsPrintedWithBuildDisclaimerAndReasons() throws IOException {
    HttpResponse<byte[]> answer = ask("en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    String text = textOf(answer.body());
    assertThat(text)
        .contains("Marfan syndrome", "Aortic root aneurysm HP:0002616", "Graph build 1")
        .contains("does not diagnose", "Sex: female");
  }

  @Test
  void chineseIsPrintedOrRefusedWithThePackageThatIsMissing() throws IOException {
    HttpResponse<byte[]> answer = ask("zh");
    if (answer.statusCode() == 200) {
      assertThat(textOf(answer.body())).contains("马凡综合征", "主动脉根部动脉瘤", "不构成诊断");
    } else {
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("fonts-noto-cjk");
    }
  }

  private HttpResponse<byte[]> ask(String lang) {
    return http.postForBytes(
        "/api/v1/rank/report?lang=" + lang, CASE, "Content-Type", "application/json");
  }

  private static String textOf(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page));
    }
    return text.toString();
  }
}
