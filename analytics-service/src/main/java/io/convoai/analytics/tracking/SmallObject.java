package io.convoai.analytics.tracking;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An object that can be stored and does not fill the store. */
@Constraint(validatedBy = SmallObject.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface SmallObject {

    String message() default "must be an object of at most 4000 characters, without NUL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<SmallObject, @Nullable Map<String, Object>> {

        private static final int MAX_CHARACTERS = 4_000;

        @Override
        public boolean isValid(
                @Nullable Map<String, Object> object, ConstraintValidatorContext context) {
            return object == null || fits(JsonMapper.shared().writeValueAsString(object));
        }

        private static boolean fits(String json) {
            return json.length() <= MAX_CHARACTERS && !json.contains("\\u0000");
        }
    }
}
