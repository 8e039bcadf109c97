package org.hoofbeat.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.stereotype.Component;

/**
 * Says in the description which properties are always there, those of a record that are not {@code Nullable}, and names a
 * nested record after the one it stands in, {@code RankAnswerItem}: by its simple name alone it would silently replace the
 * schema of another record of that name. Clients generated from it then know what they get.
 */
@Component
class RequiredProperties extends ModelResolver {

  RequiredProperties(ObjectMapperProvider mappers) {
    super(mappers.jsonMapper(), new NamesByPlace());
    setOpenapi31(mappers.isOpenapi31());
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = super.resolve(type, context, chain);
    JavaType java = _mapper.constructType(type.getType());
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
      String name = component.getName();
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean listed = schema.getRequired() != null && schema.getRequired().contains(name);
      if (!nullable && !listed && schema.getProperties().containsKey(name)) {
        schema.addRequiredItem(name);
      }
    }
  }

  private static final class NamesByPlace extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
      String name = super.nameForClass(type, options);
      Class<?> outer = type.getEnclosingClass();
      boolean simple = outer != null && name.equals(type.getSimpleName());
      return simple ? nameForClass(outer, options) + name : name;
    }
  }
}
