package org.hoofbeat.api.cds;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.ranking.Question;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the cards of one call in one language.
 *
 * @param home the address of this server, ends with a slash
 */
record CardWriter(
    ServedBuild served, Language language, HookCall call, String home, JsonMapper json) {

  private static final int SUGGESTED = 3;
  private static final int FINDINGS_NAMED = 12;

  /** No card where the record shows no finding, or no order is a test that would tell anything. */
  List<Card> write(Chart chart) {
    if (chart.profile().observed().isEmpty()) {
      return List.of();
    }
    Differential differential = Differential.of(served, language, chart.profile());
    return switch (call.service()) {
      case DIFFERENTIAL -> List.of(differential(chart, differential));
      case TESTS -> tests(differential);
    };
  }

  private Card differential(Chart chart, Differential differential) {
    List<RankedCandidate> top = differential.ranking().top();
    String names =
        top.stream()
            .limit(3)
            .map(candidate -> differential.name(candidate.group()))
            .collect(Collectors.joining(chinese() ? "、" : ", "));
    StringBuilder detail = new StringBuilder();
    for (RankedCandidate candidate : top) {
      boolean known = candidate.members().stream().anyMatch(chart.diagnoses()::contains);
      detail.append(
          "1. [%s](%s) %s%.0f %%%s%n"
              .formatted(
                  differential.name(candidate.group()),
                  page(candidate.group()),
                  chinese() ? "概率 " : "",
                  candidate.probability() * 100,
                  known ? chinese() ? "（病历中已有）" : " (recorded already)" : ""));
    }
    detail.append(findings(chart, differential)).append("\n\n").append(ServedBuild.DISCLAIMER);
    List<Card.Suggestion> suggestions =
        differential.listTests(SUGGESTED).stream()
            .map(test -> suggestion(differential, test))
            .toList();
    return card(
        "differential",
        (chinese() ? "可考虑的罕见病：" : "Rare diseases to consider: ") + names,
        detail.toString(),
        suggestions);
  }

  private List<Card> tests(Differential differential) {
    List<String> selected = call.selections();
    List<TermId> ordered =
        call.context().path("draftOrders").isObject()
            ? ChartReader.resources(call.context().path("draftOrders"))
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .filter(order -> isSelected(order, selected))
                .flatMap(order -> CodedFindings.terms(order.getCode()))
                .filter(id -> id.has(CuriePrefix.LOINC))
                .distinct()
                .toList()
            : List.of();
    return ordered.stream().map(test -> test(differential, test)).toList();
  }

  private static boolean isSelected(ServiceRequest order, List<String> selected) {
    String id = order.getIdElement().getIdPart();
    return selected.isEmpty() || id != null && selected.contains("ServiceRequest/" + id);
  }

  private Card test(Differential differential, TermId test) {
    List<Question> answered = differential.listAnswered(test);
    String detail =
        answered.stream()
            .map(question -> "- " + sentence(differential, question))
            .collect(Collectors.joining("\n"));
    List<Card.Suggestion> others =
        differential.listTests(SUGGESTED).stream()
            .filter(other -> !other.loinc().equals(test))
            .map(other -> suggestion(differential, other))
            .toList();
    String summary =
        answered.isEmpty()
            ? chinese()
                ? test + " 不能区分目前排在前面的罕见病"
                : test + " would not tell the leading rare diseases apart"
            : chinese()
                ? test + " 有助于区分目前排在前面的罕见病"
                : test + " would help to tell the leading rare diseases apart";
    return card("test " + test, summary, detail + "\n\n" + ServedBuild.DISCLAIMER, others);
  }

  private String sentence(Differential differential, Question question) {
    String finding = differential.name(question.finding());
    String diseases =
        question.supports().stream()
            .map(differential::name)
            .collect(Collectors.joining(chinese() ? "、" : ", "));
    return chinese()
        ? "%s：更支持 %s（%.2f 比特）".formatted(finding, diseases, question.gainBits())
        : "%s speaks for %s (%.2f bits)".formatted(finding, diseases, question.gainBits());
  }

  private Card.Suggestion suggestion(Differential differential, Differential.Test test) {
    String what = differential.name(test.question().finding());
    String label = chinese() ? "检验 " + test.loinc() + "：" + what : test.loinc() + ": " + what;
    ObjectNode order = json.createObjectNode();
    order.put("resourceType", "ServiceRequest").put("status", "draft").put("intent", "proposal");
    order
        .putObject("code")
        .put("text", label)
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", test.loinc().local());
    order.putObject("subject").put("reference", "Patient/" + call.patientId());
    String description = sentence(differential, test.question());
    return new Card.Suggestion(
        label,
        call.uuidOf("order " + test.loinc()),
        false,
        List.of(new Card.Action("create", description, (JsonNode) order)));
  }

  private String findings(Chart chart, Differential differential) {
    String used =
        chart.entries().stream()
            .distinct()
            .limit(FINDINGS_NAMED)
            .map(
                entry ->
                    "%s%s (%s)"
                        .formatted(
                            entry.excluded() ? chinese() ? "无" : "no " : "",
                            differential.name(entry.finding()),
                            entry.origin()))
            .collect(Collectors.joining(chinese() ? "；" : "; "));
    long all = chart.entries().stream().distinct().count();
    return chinese()
        ? "%n依据 %d 条：%s。另有 %d 条记录未用。".formatted(all, used, chart.unread())
        : "%nFrom %d entries: %s. %d further entries of the record were not used."
            .formatted(all, used, chart.unread());
  }

  private Card card(String part, String summary, String detail, List<Card.Suggestion> suggestions) {
    boolean some = !suggestions.isEmpty();
    return new Card(
        call.uuidOf(part),
        summary,
        detail,
        "info",
        new Card.Source("Hoofbeat, graph build " + served.build().number(), home),
        some ? suggestions : null,
        some ? "any" : null,
        List.of(
            new Card.Link(
                chinese() ? "打开鉴别诊断" : "Open the differential",
                home + "differential",
                "absolute")));
  }

  private String page(TermId disease) {
    return home + "explore/" + disease.value().replace(":", "%3A");
  }

  private boolean chinese() {
    return language.equals(Language.ZH);
  }
}
