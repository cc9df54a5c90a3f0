package io.convoai.platform.problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses the NUL character at the door: PostgreSQL cannot store it in a text. */
public final class PrintableText extends StringDeserializer {

    static final String REFUSAL = "contains a NUL character, which cannot be stored";

    public static SimpleModule module() {
        return new SimpleModule("printable-text")
                .addDeserializer(String.class, new PrintableText());
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && !isPrintable(text)) {
            context.reportInputMismatch(String.class, REFUSAL);
        }
        return text;
    }

    /** The same for parameters and the fields of forms. */
    public static String required(String parameter) {
        if (!isPrintable(parameter)) {
            throw new IllegalArgumentException(REFUSAL);
        }
        return parameter;
    }

    private static boolean isPrintable(String text) {
        return text.indexOf('\0') < 0;
    }
}
