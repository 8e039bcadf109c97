package org.hoofbeat.exchange.sssom;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The head of a mapping set as YAML; every scalar stays the text that it is, dates and numbers, too. */
final class HeadYaml {

  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int DEEPEST = 10;

  private HeadYaml() {}

  static Map<String, Object> read(String text) {
    try {
      Object loaded = yaml().load(text);
      Map<String, Object> head = new LinkedHashMap<>();
      if (loaded instanceof Map<?, ?> map) {
        map.forEach((key, value) -> head.put(String.valueOf(key), value == null ? "" : value));
      } else if (loaded != null) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST, "The head of the mapping set is no YAML map");
      }
      return head;
    } catch (YAMLException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "The head of the mapping set is no YAML: " + firstLine(e), e);
    }
  }

  static String write(Map<String, Object> head) {
    return head.isEmpty() ? "" : yaml().dump(head);
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Yaml yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowDuplicateKeys(false);
    DumperOptions form = new DumperOptions();
    form.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    form.setSplitLines(false);
    form.setLineBreak(DumperOptions.LineBreak.UNIX);
    form.setAllowUnicode(true);
    return new Yaml(
        new SafeConstructor(limits), new Representer(form), form, limits, new TextOnly());
  }

  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // Nothing is a number or a date: "1.10" must not become 1.1.
    }
  }
}
