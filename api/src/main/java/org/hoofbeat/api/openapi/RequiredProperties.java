package org.hoofbeat.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the description which properties are always there: those of a record that are not {@code
 * Nullable}. Clients generated from it then know what may be missing.
 */
@Component
class RequiredProperties implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (resolved != null && java != null && java.getRawClass().isRecord()) {
      require(definition(resolved, context), java.getRawClass());
    }
    return resolved;
  }

  private static Schema<?> definition(Schema<?> resolved, ModelConverterContext context) {
    String reference = resolved.get$ref();
    if (reference == null) {
      return resolved;
    }
    Map<String, Schema> models = context.getDefinedModels();
    Schema<?> defined = models.get(reference.substring(reference.lastIndexOf('/') + 1));
    return defined == null ? resolved : defined;
  }

  private static void require(Schema<?> schema, Class<?> type) {
    if (schema.getProperties() == null) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean listed =
          schema.getRequired() != null && schema.getRequired().contains(component.getName());
      if (!nullable && !listed && schema.getProperties().containsKey(component.getName())) {
        schema.addRequiredItem(component.getName());
      }
    }
  }
}
