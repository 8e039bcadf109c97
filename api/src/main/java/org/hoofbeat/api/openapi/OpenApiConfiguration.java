package org.hoofbeat.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import org.hoofbeat.api.answer.Paging;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes what springdoc cannot see: language and page of a request, and what every address
 * shares.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(ServedBuild.class, Language.class, Paging.class);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Hoofbeat")
                .version("v1")
                .description(
                    "Rare-disease knowledge graph. Decision support for professionals, not a diagnosis. Identifiers are "
                        + "CURIEs, percent-encoded in paths. Every answer names its graph build. Lists are paged by offset "
                        + "(0 or more) and limit (1 to 1000, 50 if left out) and always say their total. Failures are RFC "
                        + "9457 problem documents.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
  }

  @Bean
  OperationCustomizer sharedParameters() {
    return OpenApiConfiguration::customize;
  }

  private static Operation customize(Operation operation, HandlerMethod handler) {
    for (MethodParameter parameter : handler.getMethodParameters()) {
      if (parameter.getParameterType().equals(Language.class)) {
        StringSchema languages = new StringSchema();
        languages.setEnum(List.of("en", "zh"));
        operation.addParametersItem(
            query("lang", "Language of names; Accept-Language if left out", languages));
      }
      if (parameter.getParameterType().equals(Paging.class)) {
        operation.addParametersItem(
            query("offset", "Items left out before the page", number(0, Integer.MAX_VALUE, 0)));
        operation.addParametersItem(
            query(
                "limit",
                "Items at most, 1 to 1000, or all; 50 if left out, all for tables",
                new StringSchema()));
        operation.addParametersItem(
            query(
                "format",
                "Form of the list; Accept works too",
                choice("json", "csv", "tsv", "xlsx")));
        operation.addParametersItem(
            query(
                "bom",
                "Begin a table with a byte order mark, as Excel wants it",
                choice("true", "false")));
      }
    }
    return operation;
  }

  private static Parameter query(
      String name, String description, io.swagger.v3.oas.models.media.Schema<?> schema) {
    return new Parameter().in("query").name(name).description(description).schema(schema);
  }

  private static StringSchema choice(String... values) {
    StringSchema schema = new StringSchema();
    schema.setEnum(List.of(values));
    return schema;
  }

  private static IntegerSchema number(int least, int most, int otherwise) {
    IntegerSchema schema = new IntegerSchema();
    schema.setMinimum(BigDecimal.valueOf(least));
    schema.setMaximum(BigDecimal.valueOf(most));
    schema.setDefault(otherwise);
    return schema;
  }
}
