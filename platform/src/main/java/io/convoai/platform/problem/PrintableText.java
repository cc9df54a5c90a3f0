package io.convoai.platform.problem;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses at the door what PostgreSQL cannot store in a text: NUL and halves of characters. */
public final class PrintableText extends StringDeserializer {

    private static final String NUL = "contains a NUL character, which cannot be stored";
    private static final String HALF = "contains half of a character, which cannot be stored";
    private static final Set<String> REFUSALS = Set.of(NUL, HALF);

    public static SimpleModule module() {
        return new SimpleModule("printable-text")
                .addDeserializer(String.class, new PrintableText())
                .addKeyDeserializer(Object.class, new PrintableKey())
                .addKeyDeserializer(String.class, new PrintableKey());
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        var refusal = text == null ? null : refusalOf(text);
        if (refusal != null) {
            context.reportInputMismatch(String.class, refusal);
        }
        return text;
    }

    /** The same for parameters and the fields of forms. */
    public static String required(String parameter) {
        var refusal = refusalOf(parameter);
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        return parameter;
    }

    /** The refusal that stands in another's words; null when there is none. */
    static @Nullable String refusalIn(@Nullable String words) {
        return words == null
                ? null
                : REFUSALS.stream().filter(words::contains).findAny().orElse(null);
    }

    private static @Nullable String refusalOf(String text) {
        if (text.indexOf('\0') >= 0) {
            return NUL;
        }
        var halved = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        return halved ? HALF : null;
    }

    private static final class PrintableKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            var refusal = refusalOf(key);
            return refusal == null ? key : context.reportInputMismatch(String.class, refusal);
        }
    }
}
