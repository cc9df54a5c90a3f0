package io.convoai.auth.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Too long for {@code me}, the path of oneself, by its shortest length. */
@Pattern(regexp = "[A-Za-z0-9_]{3,50}") @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Username {

    String message() default "must be 3 to 50 letters, digits or underscores";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
