package io.convoai.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.authorization.method.HandleAuthorizationDenied;

/** In these words ConvoAI's first clients are told that their permissions do not suffice. */
@HandleAuthorizationDenied(handlerClass = RefuseInWords.class)
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refusal {

    String value();
}
