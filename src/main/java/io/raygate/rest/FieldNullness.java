package io.raygate.rest;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells of the fields of a record which are always there and which may be null, as its components
 * say: an {@code Optional} is there and may be null, a {@code @Nullable} one may be left out.
 */
@Component
class FieldNullness implements ModelConverter {

    private static final String DEFINED = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            mark(defined(schema, context), raw);
        }
        return schema;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        return Optional.ofNullable(schema.get$ref())
                .map(ref -> context.getDefinedModels().get(ref.substring(DEFINED.length())))
                .<Schema<?>>map(found -> found)
                .orElse(schema);
    }

    private static void mark(Schema<?> record, Class<?> raw) {
        Map<String, Schema> fields = record.getProperties();
        if (fields == null) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            Schema<?> field = fields.get(component.getName());
            if (field == null) {
                continue;
            }
            boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!mayBeAbsent && !required(record).contains(component.getName())) {
                record.addRequiredItem(component.getName());
            }
            if (component.getType() == Optional.class) {
                fields.put(component.getName(), orNull(field));
            }
        }
    }

    private static List<String> required(Schema<?> record) {
        return Optional.ofNullable(record.getRequired()).orElse(List.of());
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() == null) {
            field.addType("null");
            if (field.getEnum() != null && field.getEnum().stream().noneMatch(Objects::isNull)) {
                orNullAmong(field);
            }
            return field;
        }
        Schema<?> none = new Schema<>();
        none.addType("null");
        Schema<?> either = new Schema<>();
        either.setDescription(field.getDescription());
        field.setDescription(null);
        either.addOneOfItem(field);
        either.addOneOfItem(none);
        return either;
    }

    private static <T> void orNullAmong(Schema<T> field) {
        List<T> words = new ArrayList<>(field.getEnum());
        words.add(null);
        field.setEnum(words);
    }
}
