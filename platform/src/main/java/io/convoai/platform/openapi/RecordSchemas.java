package io.convoai.platform.openapi;

import static org.springframework.jdbc.support.JdbcUtils.convertPropertyNameToUnderscoreName;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Names a record's fields as they travel; what is not {@code @Nullable} is required. */
@SuppressWarnings("rawtypes")
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var java = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && java.isRecord()) {
            describe(modelOf(schema, context), java.getRecordComponents());
        }
        return schema;
    }

    private static @Nullable Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.replaceFirst(".*/", ""));
    }

    private static void describe(@Nullable Schema<?> model, RecordComponent[] components) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        var properties = new LinkedHashMap<String, Schema>();
        model.getProperties()
                .forEach((name, property) ->
                        properties.put(convertPropertyNameToUnderscoreName(name), property));
        var required = new ArrayList<String>();
        for (var component : components) {
            var name = convertPropertyNameToUnderscoreName(component.getName());
            if (isNullable(component)) {
                properties.computeIfPresent(name, (_, property) -> orNull(property));
            } else if (properties.containsKey(name)) {
                required.add(name);
            }
        }
        model.setProperties(properties);
        model.setRequired(required);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Beside a reference nothing else may stand. */
    private static Schema orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            return new Schema<>().addAnyOfItem(property).addAnyOfItem(nothing);
        }
        if (property.getTypes() != null) {
            property.addType("null");
        }
        return property;
    }
}
