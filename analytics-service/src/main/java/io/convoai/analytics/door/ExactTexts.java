package io.convoai.analytics.door;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.type.LogicalType;

/** A number is no text: who sends a numeric user id is told so instead of being miscounted. */
@Configuration(proxyBeanMethods = false)
class ExactTexts {

    @Bean
    static JsonMapperBuilderCustomizer numbersAreNoTexts() {
        return json -> json.withCoercionConfig(LogicalType.Textual, ExactTexts::refuse);
    }

    private static void refuse(MutableCoercionConfig others) {
        others.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
